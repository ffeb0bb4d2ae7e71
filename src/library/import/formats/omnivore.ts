import type { FindFile, Format, ImportedHighlight, ImportItem } from '../format';
import { highlight } from '../highlight';
import { htmlText } from '../html-text';
import type { OpenFile } from '../open-file';
import { type Told, toldList } from '../told';
import { isWebAddress, noAddress, webArticle } from '../web-article';

/**
 * Omnivore's ZIP: `metadata_*.json` in parts of twenty, the texts as `content/<slug>.html`, the
 * highlights as `highlights/<slug>.md`.
 */
export const omnivore: Format = {
  label: 'formatOmnivore',
  async accepts(file) {
    const [first] = toldList(await file.json());
    return first?.has('slug', 'url', 'labels', 'savedAt') ?? false;
  },
  owns: (file, path) =>
    path.startsWith(folderOf(file)) &&
    /^(?:content\/.+\.(?:html|pdf)|highlights\/.+\.md)$/.test(path.slice(folderOf(file).length)),
  async *read(file, find) {
    for (const [index, told] of toldList(await file.json()).entries()) {
      const url = told.text('url');
      if (!isWebAddress(url)) yield noAddress(index + 1, url);
      else yield await readItem(index + 1, told, url, file, find);
    }
  },
};

const folderOf = ({ path }: OpenFile) => path.replace(/[^/]*$/, '');

async function readItem(
  row: number,
  told: Told,
  url: string,
  file: OpenFile,
  find: FindFile,
): Promise<ImportItem> {
  const slug = told.text('slug');
  const text = find(`${folderOf(file)}content/${slug}.html`);
  const marked = find(`${folderOf(file)}highlights/${slug}.md`);
  const saved = told.instant('savedAt');
  const author = told.text('author');
  return {
    row,
    highlights: marked
      ? readHighlights(await marked.text(), told.instant('updatedAt') || saved)
      : [],
    article: webArticle(url, told.text('title'), {
      description: told.text('description'),
      authors: author ? [author] : [],
      image: isWebAddress(told.text('thumbnail')) ? told.text('thumbnail') : '',
      tags: told.texts('labels'),
      saved,
      published: told.instant('publishedAt'),
      state: /^archived$/i.test(told.text('state')) ? 'archive' : 'inbox',
    }),
    ...(text && { load: async () => htmlText(await text.text(), url) }),
  };
}

/** A quote of lines that begin with `>`, then its labels as `#one #two`, then its note. */
function readHighlights(markdown: string, created: string): ImportedHighlight[] {
  const highlights: ImportedHighlight[] = [];
  for (const block of markdown.replace(/\r\n?/g, '\n').split(/\n\s*\n/)) {
    const text = block.trim();
    const last = highlights.at(-1);
    if (text.startsWith('>')) highlights.push(highlight(text.replace(/^> ?/gm, ''), { created }));
    else if (last && /^#\S+(?: #\S+)*$/.test(text) && !last.tags.length && !last.note)
      last.tags = text.split(/\s+/).map((tag) => tag.slice(1));
    else if (last && text) last.note = last.note ? `${last.note}\n\n${text}` : text;
  }
  return highlights.filter(({ exact }) => exact);
}
