import { join } from 'node:path';
import type { Surface } from '../../scripts/drive/driver';
import type { QueuedPage } from '../../src/model/queued-page';

const ELSEWHERE = join(import.meta.dirname, 'from-elsewhere.md');

/** What a state needs beyond its address. */
export type Act = (library: Surface) => Promise<unknown>;

const presses =
  (...keys: string[]): Act =>
  async (library) => {
    for (const key of keys) await library.press(key);
  };
/** Waits until something is there. */
export const shown = (library: Surface, selector: string) =>
  library.waitFor((wanted) => document.querySelector(wanted), selector);
const opens =
  (button: string, wanted: string): Act =>
  async (library) => {
    await library.click(button);
    await shown(library, wanted);
  };

/** A library that holds nothing. */
export const BEFORE: [state: string, place: string, act?: Act][] = [
  ['the first run', '#/inbox'],
  ['no highlights', '#/highlights'],
  ['nothing to export', '#/export'],
  ['an empty queue', '#/queue'],
  ['an empty trash', '#/trash'],
];

/** A library with a collection and a queue. */
export const LISTS: [state: string, place: string, act?: Act][] = [
  ['a list', '#/all'],
  ['a list with one row in hand', '#/all', presses('j')],
  ['a selection', '#/all', presses('j', 'x', 'j', 'x')],
  ['hits and chips', '#/all?q=ledger%20is%3Ainbox', (page) => shown(page, '.article-row mark')],
  ['a search that is named', '#/all?q=ledger', opens('#save-search', '#search-name')],
  ['a search without hits', '#/all?q=barnacle'],
  ['the filters', '#/all', opens('#filters-button', '#filters')],
  [
    'a list with its keys',
    '#/all',
    async (page) => {
      await page.press('?');
      await shown(page, 'dialog');
    },
  ],
  ['a tag that is renamed', '#/tag/sea', opens('#rename-tag', '#tag-name')],
  ['a category', '#/category/Moon', (page) => shown(page, '#rename-tag')],
  [
    'an undo',
    '#/all',
    async (page) => {
      await presses('j', 's')(page);
      await shown(page, '#toast button');
    },
  ],
  ['the trash', '#/trash', (page) => shown(page, '.delete-forever')],
  ['a question before deleting', '#/trash', opens('.list-head .delete-forever button', 'fieldset')],
  ['the highlights', '#/highlights'],
  ['the highlights of one colour', '#/highlights?q=color%3Ablue'],
  ['no highlights of a colour', '#/highlights?q=color%3Aviolet'],
  ['the queue with its report', '#/queue', (page) => shown(page, '[data-queued]')],
  ['an export', '#/export', (page) => shown(page, '#export-start')],
  [
    'an export that is done',
    '#/export',
    async (page) => {
      await page.click('#export-start');
      await page.waitFor(() => document.querySelector('main')?.dataset.exported);
    },
  ],
  ['an import', '#/import'],
  [
    'an import before it begins',
    '#/import',
    async (page) => {
      await page.choose('#import-files', [ELSEWHERE]);
      await shown(page, '#import-start');
    },
  ],
  ['the settings', '#/settings', opens('#check-library', '#check-result')],
  ['the versions of an article', '#/article/c0/versions', (page) => shown(page, '#version-sum')],
  ['an article that is not there', '#/article/nothing'],
  ['the backup', '#/backup'],
  ['the export profiles', '#/profiles'],
  ['the export of highlights', '#/export?of=highlights', (page) => shown(page, '#export-start')],
];

/** Of an article with a highlight. */
export const MARKED: [state: string, act: Act][] = [
  [
    'a card beside its passage',
    async (page) => {
      await page.resize({ width: 1280, height: 800 });
      await shown(page, '[data-annotation]');
    },
  ],
  [
    'the sheet with the cards',
    async (page) => {
      await page.resize({ width: 320, height: 640 });
      await page.click('.reader-bar > button[aria-expanded]');
      await shown(page, '.annotation-sheet [data-annotation]');
    },
  ],
  [
    'the bar beside a selection',
    async (page) => {
      await page.evaluate(selectText);
      await shown(page, '#highlight-bar');
    },
  ],
];

/** Of a long article with headings, code and footnotes. */
export const READER: [state: string, act?: Act][] = [
  ['an article'],
  ['its menu', opens('#article-menu-button', '#article-menu')],
  [
    'its contents',
    async (page) => {
      await page.resize({ width: 640, height: 800 });
      await opens('#outline-button', '#outline')(page);
    },
  ],
  ['its setting', opens('#reading-button', '#reading')],
  [
    'words found in it',
    async (page) => {
      await page.press('/');
      await page.fill('#find input', 'light');
      await page.waitFor(() => /\d/.test(document.querySelector('.find-count')?.textContent ?? ''));
    },
  ],
  [
    'read aloud',
    async (page) => {
      await page.press('p');
      await shown(page, '#speech');
    },
  ],
];

/** Pages that the queue is done with: nothing is loaded for them. */
export const QUEUED = (['saved', 'known', 'failed'] as const).map(
  (state, at): QueuedPage => ({
    id: `q${at}`,
    batch: 'b',
    url: `https://site${at}.example/${state}`,
    urlKey: `site${at}.example/${state}`,
    title: at ? '' : 'The tide tables of Brest',
    source: 'list',
    state,
    failure: state === 'failed' ? 'http' : '',
    detail: state === 'failed' ? '404' : '',
    update: false,
    tags: ['sea'],
    articleId: state === 'failed' ? '' : `c${at}`,
    missingImages: 0,
    tries: 1,
    begun: '2026-03-03T12:00:00.000Z',
    updated: '2026-03-03T12:00:00.000Z',
  }),
);

/** Runs in the library: selects the first words of the open article. */
function selectText() {
  const frame = document.querySelector('iframe#reader');
  const inside = frame instanceof HTMLIFrameElement ? frame.contentDocument : null;
  const text = inside?.querySelector('p')?.firstChild;
  if (!inside || !text) throw new Error('The article has no paragraph.');
  inside.getSelection()?.setBaseAndExtent(text, 14, text, 30);
}
