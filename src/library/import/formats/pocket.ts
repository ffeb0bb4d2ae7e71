import { csvRows } from '../csv-rows';
import type { BadRow, Format, ImportItem } from '../format';
import { highlight } from '../highlight';
import { instantOf } from '../instant-of';
import type { OpenFile } from '../open-file';
import { Told, toldList } from '../told';
import { isWebAddress, names, noAddress, webArticle } from '../web-article';

type Row = ImportItem | BadRow;

/**
 * Pocket's export: `part_000000.csv` and its fellows, `annotations/*.json`, `collections/*.json`, and
 * the older `ril_export.html`.
 */
export const pocket: Format = {
  label: 'formatPocket',
  accepts: async (file) => (await kindOf(file)) !== undefined,
  isBeside: ({ path }) => !/\.(?:csv|html?)$/i.test(path),
  async *read(file) {
    const kind = await kindOf(file);
    if (kind === 'table') yield* readTable(file);
    else if (kind === 'page') yield* readPage(await file.text());
    else if (kind === 'collection') yield* readCollection(new Told(await file.json()));
    else yield* readAnnotations(toldList(await file.json()));
  },
};

async function kindOf(file: OpenFile) {
  if (/\.html?$/i.test(file.path))
    return /<a\s[^>]*\btime_added=/i.test(await file.head()) ? 'page' : undefined;
  const columns = await file.columns();
  if (['url', 'timeadded', 'status'].every((name) => columns.includes(name))) return 'table';
  const json = await file.json();
  const [first] = toldList(json);
  if (first?.has('url', 'highlights') && first.list('highlights').every((one) => one.has('quote')))
    return 'annotations';
  const told = new Told(json);
  return told.has('slug', 'title', 'items') ? 'collection' : undefined;
}

/** Tags are joined by `|`; the older e-mailed export and the page have commas. */
const tagsOf = (text: string) => names(text.split(text.includes('|') ? '|' : ','));

async function* readTable(file: OpenFile): AsyncGenerator<Row> {
  for await (const { row, told } of csvRows(file)) {
    const url = told.text('url');
    if (!isWebAddress(url)) yield noAddress(row, url);
    else
      yield {
        row,
        highlights: [],
        article: webArticle(url, told.text('title'), {
          saved: told.instant('timeadded'),
          tags: tagsOf(told.text('tags')),
          state: told.text('status') === 'archive' ? 'archive' : 'inbox',
        }),
      };
  }
}

function* readPage(html: string): Generator<Row> {
  const page = new DOMParser().parseFromString(html, 'text/html');
  let row = 0;
  let isRead = false;
  for (const element of page.querySelectorAll('h1, a[href]')) {
    if (element.localName === 'h1') {
      isRead = /archive/i.test(element.textContent ?? '');
      continue;
    }
    row++;
    const url = element.getAttribute('href') ?? '';
    if (!isWebAddress(url)) yield noAddress(row, url);
    else
      yield {
        row,
        highlights: [],
        article: webArticle(url, element.textContent?.trim() ?? '', {
          saved: instantOf(element.getAttribute('time_added')),
          tags: tagsOf(element.getAttribute('tags') ?? ''),
          state: isRead ? 'archive' : 'inbox',
        }),
      };
  }
}

function* readAnnotations(list: Told[]): Generator<Row> {
  for (const [index, told] of list.entries()) {
    const url = told.text('url');
    if (!isWebAddress(url)) yield noAddress(index + 1, url);
    else
      yield {
        row: index + 1,
        article: webArticle(url, told.text('title'), {}),
        highlights: told
          .list('highlights')
          .map((one) => highlight(one.text('quote'), { created: one.instant('created_at') })),
      };
  }
}

/** A list that was made to be shared; its title is a tag here. */
function* readCollection(told: Told): Generator<Row> {
  for (const [index, item] of told.list('items').entries()) {
    const url = item.text('url');
    if (!isWebAddress(url)) yield noAddress(index + 1, url);
    else
      yield {
        row: index + 1,
        highlights: [],
        article: webArticle(url, item.text('title'), {
          description: item.text('excerpt'),
          note: item.text('note'),
          tags: names([told.text('title')]),
          saved: told.instant('createdAt'),
        }),
      };
  }
}
