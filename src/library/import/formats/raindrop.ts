import { csvRows } from '../csv-rows';
import type { Format, ImportedHighlight } from '../format';
import { highlight } from '../highlight';
import { isWebAddress, names, noAddress, webArticle } from '../web-article';

/** Raindrop's CSV; its HTML is that of every bookmark manager. */
export const raindrop: Format = {
  label: 'formatRaindrop',
  async accepts(file) {
    const columns = await file.columns();
    return ['title', 'excerpt', 'url', 'folder', 'tags', 'created'].every((name) =>
      columns.includes(name),
    );
  },
  async *read(file) {
    for await (const { row, told } of csvRows(file)) {
      const url = told.text('url');
      const cover = told.text('cover');
      const saved = told.instant('created');
      if (!isWebAddress(url)) yield noAddress(row, url);
      else
        yield {
          row,
          highlights: readHighlights(told.text('highlights'), saved),
          article: webArticle(url, told.text('title'), {
            saved,
            note: told.text('note'),
            description: told.text('excerpt'),
            image: isWebAddress(cover) ? cover : '',
            tags: names([...told.text('tags').split(','), folderTag(told.text('folder'))]),
            favourite: told.flag('favorite') ? 1 : 0,
          }),
        };
    }
  },
};

/** A folder in a folder is a tag in a tag; "Unsorted" says nothing. */
const folderTag = (folder: string) =>
  /^unsorted$/i.test(folder) ? '' : folder.replace(/\s*\/\s*/g, '/');

/** Passages in one cell with an empty line between them, each perhaps with its note below. */
function readHighlights(cell: string, created: string): ImportedHighlight[] {
  const highlights: ImportedHighlight[] = [];
  for (const block of cell.split(/\n\s*\n/)) {
    const [quote = '', ...note] = block.split(/^Note:/m);
    const exact = quote.replace(/^\s*Highlight:/, '').trim();
    const last = highlights.at(-1);
    if (exact) highlights.push(highlight(exact, { created, note: note.join('Note:').trim() }));
    else if (last && !last.note) last.note = note.join('Note:').trim();
  }
  return highlights;
}
