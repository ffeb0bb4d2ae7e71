import { csvRows } from '../csv-rows';
import type { Format } from '../format';
import { htmlText } from '../html-text';
import { isWebAddress, names, noAddress, webArticle } from '../web-article';

/** Matter's `_matter_history.csv`; a text is the HTML file beside it that the row names. */
export const matter: Format = {
  label: 'formatMatter',
  async accepts(file) {
    const columns = await file.columns();
    return ['title', 'url', 'publisher', 'lastinteractiondate'].every((name) =>
      columns.includes(name),
    );
  },
  owns: (_, path) => /\.html?$/i.test(path),
  async *read(file, find) {
    const folder = file.path.replace(/[^/]*$/, '');
    for await (const { row, told } of csvRows(file)) {
      const url = told.text('url');
      if (!isWebAddress(url)) {
        yield noAddress(row, url);
        continue;
      }
      const id = told.text('fileid');
      const text = id ? (find(`${folder}${id}`) ?? find(`${folder}${id}.html`)) : undefined;
      yield {
        row,
        highlights: [],
        article: webArticle(url, told.text('title'), {
          authors: names([told.text('author')]),
          site: told.text('publisher'),
          tags: names(told.text('tags').split(';')),
          saved: told.instant('lastinteractiondate'),
          state: told.flag('inqueue') ? 'inbox' : told.flag('read') ? 'archive' : 'inbox',
          favourite: told.flag('favorited') ? 1 : 0,
        }),
        ...(text && { load: async () => htmlText(await text.text(), url) }),
      };
    }
  },
};
