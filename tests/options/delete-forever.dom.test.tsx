import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArticleActions } from '../../src/options/list/article-actions';
import { DeleteForever } from '../../src/options/list/delete-forever';
import { TextContext } from '../../src/ui/text-context';

const texts = { text: String, counted: (stem: string) => stem, language: 'en' };
const IDS = ['one'];

let box: HTMLElement;
let deleteForever: ReturnType<typeof vi.fn<ArticleActions['deleteForever']>>;

beforeEach(() => {
  box = document.createElement('div');
  document.body.append(box);
  deleteForever = vi.fn<ArticleActions['deleteForever']>();
  const act = async () => {};
  const actions = {
    move: act,
    favourite: act,
    toggleArchive: act,
    toggleFavourite: act,
    tag: act,
    trash: act,
    restore: act,
    deleteForever,
  };
  render(
    <TextContext.Provider value={texts}>
      <DeleteForever ids={IDS} actions={actions} label="Empty" />
    </TextContext.Provider>,
    box,
  );
});

afterEach(() => {
  render(null, box);
  box.remove();
});

const names = () => [...box.querySelectorAll('button')].map((button) => button.textContent);
const focused = () => document.activeElement?.textContent;
const click = (name: string) =>
  [...box.querySelectorAll('button')].find((button) => button.textContent === name)?.click();

describe('deleting for good', () => {
  it('asks in place, with the focus on the way out, and then does it', async () => {
    click('Empty');
    await expect.poll(focused).toBe('keepArticles');
    expect(box.querySelector('fieldset')?.getAttribute('aria-label')).toBe('deleteForeverAsk');
    expect(deleteForever).not.toHaveBeenCalled();
    click('deleteForever');
    expect(deleteForever).toHaveBeenCalledExactlyOnceWith(IDS);
    await expect.poll(names).toEqual(['Empty']);
  });

  it.each([
    ['Keep', () => click('keepArticles')],
    [
      'Escape',
      () =>
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
        ),
    ],
  ])('%s goes back to the button, and nothing is deleted', async (_, leave) => {
    click('Empty');
    await expect.poll(focused).toBe('keepArticles');
    leave();
    await expect.poll(focused).toBe('Empty');
    expect(deleteForever).not.toHaveBeenCalled();
  });
});
