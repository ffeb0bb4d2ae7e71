import { readAsText } from '../../../markdown/read-article';
import type { Format, ImportItem } from '../format';
import { stableId } from '../stable-id';
import { Told } from '../told';
import { isWebAddress, names, noAddress, webArticle } from '../web-article';

/** Karakeep's (formerly Hoarder's) JSON: links, and texts that were written there. */
export const karakeep: Format = {
  label: 'formatKarakeep',
  async accepts(file) {
    const told = new Told(await file.json());
    return told.list('bookmarks').some((one) => one.has('createdAt', 'content', 'tags'));
  },
  async *read(file) {
    const told = new Told(await file.json());
    const lists = new Map(told.list('lists').map((list) => [list.text('id'), list.text('name')]));
    for (const [index, one] of told.list('bookmarks').entries()) {
      const row = index + 1;
      const content = one.inner('content');
      const url = content.text('url');
      const text = content.text('text');
      const fields: ImportItem['article'] = {
        saved: one.instant('createdAt'),
        note: one.text('note'),
        tags: names([...one.texts('tags'), ...one.texts('lists').map((id) => lists.get(id) ?? '')]),
        state: one.flag('archived') ? 'archive' : 'inbox',
      };
      if (isWebAddress(url))
        yield { row, highlights: [], article: webArticle(url, one.text('title'), fields) };
      else if (text) {
        const title = one.text('title') || text.split('\n', 1)[0]?.slice(0, 120) || '';
        yield {
          row,
          highlights: [],
          article: { ...fields, title, id: await stableId('karakeep', fields.saved ?? '', text) },
          load: async () => ({ html: readAsText(text).html }),
        };
      } else yield noAddress(row, url || one.text('title'));
    }
  },
};
