import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, type Mock, vi } from 'vitest';
import { TagTools } from '../../src/options/list/tag-tools';
import { Announcer } from '../../src/options/shell/announcer';
import { PlacesContext } from '../../src/options/shell/places';
import type { Places } from '../../src/options/shell/use-place';
import { database } from '../../src/store/database';
import { tagCounts } from '../../src/store/tag-counts';
import { TextContext } from '../../src/ui/text-context';
import { anArticle } from '../support/an-article';

const texts = { text: String, counted: (stem: string) => stem, language: 'en' };
const SEA = { view: 'list', shelf: { kind: 'tag', tag: 'sea' }, query: '' } as const;

let box: HTMLElement;
let go: Mock<Places['go']>;

beforeEach(async () => {
  await database.articles.bulkPut([
    anArticle({ id: 'one', tags: ['sea', 'time'] }),
    anArticle({ id: 'two', tags: ['Ocean', 'sea/port'] }),
  ]);
  box = document.createElement('div');
  document.body.append(box);
  go = vi.fn<Places['go']>();
  render(
    <TextContext.Provider value={texts}>
      <PlacesContext.Provider value={{ place: SEA, go, ids: [] }}>
        <Announcer>
          <TagTools shelf={{ kind: 'tag', tag: 'sea' }} />
        </Announcer>
      </PlacesContext.Provider>
    </TextContext.Provider>,
    box,
  );
  await expect.poll(() => button('deleteTagNested')).toBeDefined();
});

afterEach(async () => {
  render(null, box);
  box.remove();
  await database.articles.clear();
});

const button = (name: string) =>
  [...box.querySelectorAll('button')].find(({ textContent }) => textContent === name);
const tags = async () => (await tagCounts()).map(({ tag }) => tag).toSorted();
const BEFORE = ['Ocean', 'sea', 'sea/port', 'time'];

async function type(name: string): Promise<void> {
  button('renameTag')?.click();
  await expect.poll(() => document.activeElement?.id).toBe('tag-name');
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement)) throw new Error('no field');
  field.value = name;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

describe('the tools of a tag', () => {
  it('rename it, lead to its new place, and can be taken back', async () => {
    await type(' #海洋 ');
    await expect.poll(() => button('renameTag')?.disabled).toBe(false);
    button('renameTag')?.click();
    await expect.poll(tags).toEqual(['Ocean', 'time', '海洋', '海洋/port']);
    const place = { ...SEA, shelf: { kind: 'tag', tag: '海洋' } };
    await expect.poll(() => go.mock.calls[0]).toEqual([place, { replace: true }]);
    await expect.poll(() => box.querySelector('#toast button')).not.toBeNull();
    const undo = box.querySelector('#toast button');
    if (undo instanceof HTMLElement) undo.click();
    await expect.poll(tags).toEqual(BEFORE);
  });

  it('say that a name in use merges, in whatever case it is typed', async () => {
    await type('oceAN');
    await expect.poll(() => box.querySelector('#tag-merges')?.textContent).toBe('tagMerges');
    button('mergeTag')?.click();
    await expect.poll(tags).toEqual(['Ocean', 'Ocean/port', 'time']);
  });

  it('do nothing with its own name, and Escape leaves the field', async () => {
    await type('sea ');
    await expect.poll(() => button('renameTag')?.disabled).toBe(true);
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
    );
    await expect.poll(() => document.activeElement?.id).toBe('rename-tag');
    expect(await tags()).toEqual(BEFORE);
  });

  it('delete it with what is nested in it, and can be taken back', async () => {
    button('deleteTagNested')?.click();
    await expect.poll(tags).toEqual(['Ocean', 'time']);
    await expect.poll(() => box.querySelector('#toast button')).not.toBeNull();
    const undo = box.querySelector('#toast button');
    if (undo instanceof HTMLElement) undo.click();
    await expect.poll(tags).toEqual(BEFORE);
  });
});
