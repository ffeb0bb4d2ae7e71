import { csvRows } from '../csv-rows';
import type { Format } from '../format';
import { highlight } from '../highlight';
import type { Told } from '../told';
import { isWebAddress, names, noAddress, webArticle } from '../web-article';

/** Instapaper's CSV: one folder an article, the passage that was selected when it was saved. */
export const instapaper: Format = {
  label: 'formatInstapaper',
  async accepts(file) {
    const columns = await file.columns();
    return ['url', 'title', 'selection', 'folder'].every((name) => columns.includes(name));
  },
  async *read(file) {
    for await (const { row, told } of csvRows(file)) {
      const url = told.text('url');
      const folder = told.text('folder');
      const saved = told.instant('timestamp');
      const selection = told.text('selection');
      if (!isWebAddress(url)) yield noAddress(row, url);
      else
        yield {
          row,
          highlights: selection ? [highlight(selection, { created: saved })] : [],
          article: webArticle(url, told.text('title'), {
            saved,
            tags: names([...tagsOf(told), ...(OWN_FOLDER.test(folder) ? [] : [folder])]),
            state: /^archive$/i.test(folder) ? 'archive' : 'inbox',
            favourite: /^starred$/i.test(folder) ? 1 : 0,
          }),
        };
    }
  },
};

const OWN_FOLDER = /^(?:unread|archive|starred|)$/i;

/** Tags are a JSON array in their cell. */
function tagsOf(told: Told): string[] {
  try {
    const list: unknown = JSON.parse(told.text('tags') || '[]');
    return Array.isArray(list) ? list.map(String) : [];
  } catch {
    return [];
  }
}
