import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KeptAs } from '../../src/popup/kept-as';
import { OrSave } from '../../src/popup/or-save';
import { StateAction } from '../../src/popup/state-action';
import { clear, show, the } from '../ui/fake-texts';

const fake = vi.hoisted(() => ({ did: [] as string[], refusal: '', closed: 0 }));
vi.mock('../../src/platform/browser', () => ({
  browser: {
    runtime: {
      sendMessage: async ({ call, args }: { call: string; args: unknown[] }) => {
        fake.did.push(`${call} ${args.join()}`);
        return fake.refusal ? { ok: false, message: fake.refusal } : { ok: true };
      },
    },
  },
}));
vi.mock('../../src/popup/leave-popup', () => ({ leavePopup: () => fake.closed++ }));

beforeEach(() => Object.assign(fake, { did: [], refusal: '', closed: 0 }));
afterEach(clear);

const ids = () => [...document.querySelectorAll('button')].map(({ id }) => id);
const press = (id: string) => the(`#${id}`).click();
const onTrouble = vi.fn();

describe('what else can be saved', () => {
  it('is a part and all tabs, and the selection when there is one', async () => {
    const save = vi.fn();
    await show(
      <OrSave selection={{ isOnly: true, isBusy: false, save }} pickIn={7} onTrouble={onTrouble} />,
    );
    expect(ids()).toEqual(['save-selection', 'pick', 'window-tabs']);
    expect(the('#save-selection').textContent).toBe('saveOnlySelection');
    press('save-selection');
    expect(save).toHaveBeenCalledOnce();
  });

  it('of a page that refuses is all tabs', async () => {
    await show(<OrSave />);
    expect(ids()).toEqual(['window-tabs']);
  });

  it('leaves the person to pick, or says why they cannot', async () => {
    await show(<OrSave pickIn={7} onTrouble={onTrouble} />);
    press('pick');
    await vi.waitFor(() => expect(fake.closed).toBe(1));
    expect(fake.did).toEqual(['pickPart 7']);
    fake.refusal = 'Cannot access this page';
    press('pick');
    await vi.waitFor(() =>
      expect(onTrouble).toHaveBeenCalledWith('pickingNotHere Cannot access this page'),
    );
    expect(fake.closed).toBe(1);
  });
});

describe('what is no article', () => {
  it.each([
    { kind: 'page', words: 90, found: 1, says: 'keptAsPage', offers: ['pick-better'] },
    { kind: 'page', words: 0, found: 1, says: 'keptAsImage', offers: [] },
    { kind: 'selection', words: 9, found: 0, says: 'keptAsSelection', offers: [] },
    { kind: 'article', words: 900, found: 3, says: undefined, offers: [] },
  ] as const)('$kind of $words words says $says', async ({ kind, words, found, says, offers }) => {
    await show(<KeptAs article={{ kind, words }} found={found} tabId={7} onTrouble={onTrouble} />);
    const said = document.querySelector('#kept-as')?.firstChild?.textContent;
    expect(said).toBe(says);
    expect(ids()).toEqual(offers);
  });
});

describe('the button of the line of state', () => {
  it.each([
    ['known', 'article', 'update', true],
    ['known', 'selection', 'save-page', false],
    ['failed', 'selection', 'retry', false],
    ['failed', 'page', 'retry', true],
  ] as const)('for a %s %s is %s', async (state, saved, id, update) => {
    const onClip = vi.fn();
    await show(<StateAction state={state} saved={saved} onUndo={() => {}} onClip={onClip} />);
    press(id);
    expect(onClip).toHaveBeenCalledExactlyOnceWith(update);
  });
});
