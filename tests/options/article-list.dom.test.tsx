import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, type Mock, vi } from 'vitest';
import { ArticleList } from '../../src/options/list/article-list';
import { Announcer } from '../../src/options/shell/announcer';
import { createKeys, KeysContext } from '../../src/options/shell/keys';
import { PlacesContext } from '../../src/options/shell/places';
import type { Places } from '../../src/options/shell/use-place';
import { keepCapture } from '../../src/store/clips';
import { restoreArticles, trashArticles } from '../../src/store/edit-articles';
import { TextContext } from '../../src/ui/text-context';
import { aCapture } from '../support/a-capture';
import { articlesOn } from '../support/articles-on';

vi.mock('../../src/platform/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async () => ({}),
        onChanged: { addListener() {}, removeListener() {} },
      },
    },
  },
}));

const texts = { text: String, counted: (stem: string) => stem, language: 'en' };
const INBOX = { kind: 'inbox' } as const;

const capture = (title: string) =>
  aCapture({ url: `https://example.org/${title}`, title, text: title });

let box: HTMLElement;
let go: Mock<Places['go']>;
let leave: () => void;

beforeEach(async () => {
  for (const title of ['Ebb', 'Flow', 'Slack']) await keepCapture(capture(title));
  box = document.createElement('div');
  box.style.height = '600px';
  document.body.append(box);
  const keys = createKeys();
  document.addEventListener('keydown', keys.press);
  leave = () => document.removeEventListener('keydown', keys.press);
  go = vi.fn<Places['go']>();
  const place = { view: 'list', shelf: INBOX, query: '' } as const;
  render(
    <TextContext.Provider value={texts}>
      <KeysContext.Provider value={keys}>
        <PlacesContext.Provider value={{ place, go, ids: [] }}>
          <Announcer>
            <ArticleList shelf={INBOX} query="" sort={undefined} article="" alone />
          </Announcer>
        </PlacesContext.Provider>
      </KeysContext.Provider>
    </TextContext.Provider>,
    box,
  );
  const list = box.querySelector('.article-list');
  if (list instanceof HTMLElement) list.style.cssText = 'height: 600px; overflow: auto';
  await expect.poll(titles).toEqual(['Ebb', 'Flow', 'Slack']);
});

afterEach(async () => {
  leave();
  render(null, box);
  box.remove();
  await trashArticles((await articlesOn({ kind: 'all' })).map(({ id }) => id));
  await restoreArticles((await articlesOn({ kind: 'trash' })).map(({ id }) => id));
});

/** The rows by title; articles saved in the same millisecond have no order. */
const titles = () => [...box.querySelectorAll('h2')].map((row) => row.textContent).toSorted();
const order = () => [...box.querySelectorAll('h2')].map((row) => row.textContent);
const focused = () => document.activeElement?.textContent;
const chosen = () => box.querySelectorAll('[data-chosen="true"]').length;
const press = (key: string) =>
  (document.activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  );

describe('the list of articles', () => {
  it('is walked with J and K', async () => {
    const [first, second] = order();
    press('j');
    await expect.poll(focused).toBe(first);
    press('j');
    await expect.poll(focused).toBe(second);
    press('k');
    await expect.poll(focused).toBe(first);
  });

  it('hands the focus on when a row leaves it, and Z brings the row back', async () => {
    const [first, second] = order();
    press('j');
    await expect.poll(focused).toBe(first);
    press('e');
    await expect.poll(focused).toBe(second);
    expect(titles()).toHaveLength(2);
    expect((await articlesOn({ kind: 'archive' })).map(({ title }) => title)).toEqual([first]);
    press('z');
    await expect.poll(titles).toHaveLength(3);
  });

  it('moves all chosen articles to the trash, and the toast brings them back', async () => {
    press('j');
    press('x');
    await expect.poll(chosen).toBe(1);
    press('j');
    await expect.poll(focused).toBe(order()[1]);
    press('X');
    await expect.poll(chosen).toBe(2);
    press('#');
    await expect.poll(titles).toHaveLength(1);
    expect(await articlesOn({ kind: 'trash' })).toHaveLength(2);
    const undo = document.querySelector('#toast button');
    if (undo instanceof HTMLElement) undo.click();
    await expect.poll(titles).toHaveLength(3);
  });

  it('opens an article with what Back, next and previous mean', async () => {
    press('j');
    await expect.poll(focused).toBe(order()[0]);
    const link = document.activeElement;
    if (link instanceof HTMLElement) link.click();
    const [place, options] = go.mock.calls[0] ?? [];
    const href = link?.getAttribute('href') ?? '';
    const id = href.replace('#/article/', '');
    expect(place).toEqual({ view: 'article', id, from: INBOX, query: '', at: '' });
    expect(options?.ids).toContain(id);
    expect(options?.ids).toHaveLength(3);
  });
});
