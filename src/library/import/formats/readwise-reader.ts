import { csvRows } from '../csv-rows';
import type { Format } from '../format';
import { isWebAddress, names, noAddress, webArticle } from '../web-article';

/** Readwise Reader's library; what only stood in a feed was never saved by anybody. */
export const readwiseReader: Format = {
  label: 'formatReadwiseReader',
  async accepts(file) {
    const columns = await file.columns();
    return ['title', 'url', 'saveddate', 'location', 'seen'].every((name) =>
      columns.includes(name),
    );
  },
  async *read(file) {
    for await (const { row, told } of csvRows(file)) {
      const url = told.text('url');
      const location = told.text('location');
      if (/^feed$/i.test(location)) yield { row, failure: 'feed-item', detail: url };
      else if (!isWebAddress(url)) yield noAddress(row, url);
      else
        yield {
          row,
          highlights: [],
          article: webArticle(url, told.text('title'), {
            saved: told.instant('saveddate'),
            tags: tagsOf(told.text('documenttags')),
            state: /^archive$/i.test(location) ? 'archive' : 'inbox',
            favourite: /^shortlist$/i.test(location) ? 1 : 0,
          }),
        };
    }
  },
};

/** Tags as Python prints a list: `['one', "it's"]`. */
const tagsOf = (list: string) =>
  names(
    [...list.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)].map(([, one, other]) =>
      (one ?? other ?? '').replace(/\\(.)/g, '$1'),
    ),
  );
