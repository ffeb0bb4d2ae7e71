import { expect, it, vi } from 'vitest';
import { type MarginMail, pagePassages } from '../../src/content/margin/page-passages';
import type { Passage } from '../../src/model/passage';
import { aPassage } from '../support/a-passage';

const PAGE = 'https://example.org/one';
const NEXT = 'https://example.org/two';

/** A library whose answers come when a test says so. */
function given() {
  const calls: { name: string; args: unknown[]; answer(value?: unknown): Promise<void> }[] = [];
  const call =
    (name: string) =>
    (...args: unknown[]) =>
      new Promise<never>((resolve, reject) => {
        const answer = async (value?: unknown) => {
          if (value instanceof Error) reject(value);
          else resolve(value as never);
          await new Promise(setImmediate);
        };
        calls.push({ name, args, answer });
      });
  const mail: MarginMail = {
    marginNeeded: call('marginNeeded'),
    annotationsHere: call('annotationsHere'),
    annotate: call('annotate'),
    editPassage: call('editPassage'),
    removePassage: call('removePassage'),
    passagesFound: call('passagesFound'),
  };
  const place = { address: PAGE };
  const settled = vi.fn();
  const passages = pagePassages(mail, () => place.address, vi.fn(), settled);
  const asked = () => calls.map(({ name }) => name);
  const answer = (number: number, value?: unknown) => calls[number]?.answer(value);
  return { passages, place, calls, asked, answer, settled };
}

const known = (...list: Passage[]) => ({ passages: list, color: 'green' as const });

it('has what the library has of the page', async () => {
  const { passages, calls, answer } = given();
  const loading = passages.load();
  expect(calls[0]?.args).toEqual([PAGE]);
  await answer(0, known(aPassage()));
  await loading;
  expect(passages.list()).toEqual([aPassage()]);
  expect(passages.color()).toBe('green');
});

it('asks again while the browser has not heard of the address', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const { passages, asked, answer } = given();
  const loading = passages.load();
  await answer(0, undefined);
  await vi.runAllTimersAsync();
  await answer(1, known(aPassage()));
  await loading;
  expect(asked()).toEqual(['annotationsHere', 'annotationsHere']);
  expect(passages.list()).toHaveLength(1);
  vi.useRealTimers();
});

it('an answer about the page before is too late', async () => {
  const { passages, place, answer } = given();
  const first = passages.load();
  place.address = NEXT;
  const second = passages.load();
  await answer(0, known(aPassage()));
  await answer(1, known());
  await Promise.all([first, second]);
  expect(passages.list()).toEqual([]);
});

it('a passage is there at once, and gone again when it could not be stored', async () => {
  const { passages, answer } = given();
  const adding = passages.add(aPassage({ color: 'pink' }));
  expect(passages.list()).toHaveLength(1);
  expect(passages.color()).toBe('pink');
  const failed = expect(adding).rejects.toThrow('full');
  await answer(0, new Error('full'));
  await failed;
  expect(passages.list()).toEqual([]);
});

it('a change of a passage waits until the passage is stored, and keeps its page', async () => {
  const { passages, place, calls, asked, answer, settled } = given();
  passages.load();
  await answer(0, known());
  const adding = passages.add(aPassage());
  passages.edit(aPassage().id, { note: 'fog' });
  expect(passages.list()).toMatchObject([{ note: 'fog' }]);
  expect(asked()).toEqual(['annotationsHere', 'annotate']);
  place.address = NEXT;
  await answer(1, { saved: true });
  await adding;
  expect(calls[2]).toMatchObject({
    name: 'editPassage',
    args: [PAGE, aPassage().id, { note: 'fog' }],
  });
  await answer(2);
  expect(settled.mock.calls).toEqual([[aPassage().id]]);
});

it('what is being changed is not overwritten by what the library still says', async () => {
  const { passages, answer } = given();
  passages.load();
  await answer(0, known(aPassage()));
  passages.edit(aPassage().id, { note: 'new' });
  passages.load();
  await answer(2, known(aPassage({ note: 'old' })));
  expect(passages.list()).toMatchObject([{ note: 'new' }]);
});

it('a passage that could not be deleted comes back', async () => {
  const { passages, asked, answer } = given();
  passages.load();
  await answer(0, known(aPassage()));
  const removing = expect(passages.remove(aPassage())).rejects.toThrow('locked');
  expect(passages.list()).toEqual([]);
  await vi.waitFor(() => expect(asked()).toContain('removePassage'));
  await answer(1, new Error('locked'));
  await removing;
  expect(passages.list()).toEqual([aPassage()]);
});
