import { csvRows } from '../csv-rows';
import type { Format } from '../format';
import { highlight } from '../highlight';
import { stableId } from '../stable-id';
import { isWebAddress, names, webArticle } from '../web-article';

const QUOTE = ['highlight', 'text', 'quote'];
const TITLE = ['booktitle', 'title'];

/**
 * Highlights with what they are from, one a row: Readwise's export, and the table that it takes itself,
 * which other programs write. A book has no address; its title and author name it.
 */
export const readwise: Format = {
  label: 'formatReadwise',
  async accepts(file) {
    const columns = await file.columns();
    return [QUOTE, TITLE].every((wanted) => wanted.some((name) => columns.includes(name)));
  },
  async *read(file) {
    for await (const { row, told } of csvRows(file)) {
      const exact = told.text(...QUOTE);
      const title = told.text(...TITLE);
      const author = told.text('bookauthor', 'author');
      const url = told.text('url', 'sourceurl');
      const isPage = isWebAddress(url);
      const created = told.instant('highlightedat', 'date', 'created');
      if (!exact || !(title || isPage)) {
        yield { row, failure: 'broken-row', detail: exact || title };
        continue;
      }
      const about = {
        authors: author ? [author] : [],
        tags: names(told.text('documenttags').split(',')),
        saved: created,
      };
      yield {
        row,
        highlights: [
          highlight(exact, {
            created,
            note: told.text('note'),
            color: told.text('color'),
            tags: names(told.text('tags').split(',')),
          }),
        ],
        article: isPage
          ? webArticle(url, title, about)
          : { ...about, title, id: await stableId('book', title, author) },
      };
    }
  },
};
