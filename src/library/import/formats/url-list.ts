import { csvRows } from '../csv-rows';
import type { Format } from '../format';
import type { OpenFile } from '../open-file';
import { isWebAddress, names, noAddress, webArticle } from '../web-article';

const URL_COLUMNS = ['url', 'link', 'href', 'address', 'uri'];

/** Addresses, one a line, with or without their titles; or any table with a column of them. */
export const urlList: Format = {
  label: 'formatUrlList',
  async accepts(file) {
    const columns = await file.columns();
    if (columns.length > 1 && URL_COLUMNS.some((name) => columns.includes(name))) return true;
    const lines = linesOf(await file.head()).slice(0, 50);
    return lines.length > 0 && lines.every((line) => addressIn(line) !== '');
  },
  async *read(file) {
    const columns = await file.columns();
    if (columns.length > 1 && URL_COLUMNS.some((name) => columns.includes(name)))
      yield* readTable(file);
    else
      for (const [index, line] of linesOf(await file.text()).entries()) {
        const url = addressIn(line);
        const title = line.replace(url, '').replace(/^[\s\-*,;|[\]()]+|[\s\-*,;|[\]()]+$/g, '');
        if (!isWebAddress(url)) yield noAddress(index + 1, line.slice(0, 200));
        else yield { row: index + 1, highlights: [], article: webArticle(url, title, {}) };
      }
  },
};

/** Lines with something on them; those with `#` before it are for people. */
const linesOf = (text: string) =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('#'));

const addressIn = (line: string) => /https?:\/\/[^\s<>"')\]]+/i.exec(line)?.[0] ?? '';

async function* readTable(file: OpenFile): ReturnType<Format['read']> {
  for await (const { row, told } of csvRows(file)) {
    const url = told.text(...URL_COLUMNS);
    if (!isWebAddress(url)) yield noAddress(row, url);
    else
      yield {
        row,
        highlights: [],
        article: webArticle(url, told.text('title', 'name'), {
          description: told.text('description', 'excerpt'),
          note: told.text('note', 'notes'),
          saved: told.instant('saved', 'created', 'createdat', 'date', 'added', 'timestamp'),
          tags: names(told.text('tags', 'labels').split(/[,;|]/)),
        }),
      };
  }
}
