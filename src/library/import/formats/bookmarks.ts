import type { Format } from '../format';
import { instantOf } from '../instant-of';
import { isWebAddress, names, noAddress, webArticle } from '../web-article';

/** The bookmark file that every browser and bookmark manager writes (Netscape's, of 1996). */
export const bookmarks: Format = {
  label: 'formatBookmarks',
  accepts: async (file) => {
    const head = await file.head();
    return /<!DOCTYPE NETSCAPE-Bookmark-file|<DT>\s*<(?:A|H3)\s/i.test(head);
  },
  async *read(file) {
    const page = new DOMParser().parseFromString(await file.text(), 'text/html');
    const folders = new Map<Element, string>();
    for (const [index, link] of [...page.querySelectorAll('a[href]')].entries()) {
      const row = index + 1;
      const url = link.getAttribute('href') ?? '';
      const told = (name: string) => link.getAttribute(name) ?? '';
      // A browser keeps folders, queries and scripts as bookmarks, too.
      if (!isWebAddress(url)) yield noAddress(row, url);
      else
        yield {
          row,
          highlights: [],
          article: webArticle(url, link.textContent?.trim() ?? '', {
            saved: instantOf(told('add_date')),
            description: descriptionOf(link),
            tags: names([...told('tags').split(','), folderOf(link, folders)]),
            state: /^(?:1|yes|true)$/i.test(told('toread')) ? 'reading' : 'inbox',
          }),
        };
    }
  },
};

/** The `<DD>` below a bookmark; nobody closes it, so the next bookmarks may stand in it. */
function descriptionOf(link: Element): string {
  const below = link.closest('dt')?.nextElementSibling;
  if (below?.localName !== 'dd') return '';
  const text = [...below.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
  return text
    .map((node) => node.nodeValue?.trim())
    .filter(Boolean)
    .join(' ');
}

/** The folders around a bookmark as a nested tag; a browser's own top folders say nothing. */
function folderOf(link: Element, known: Map<Element, string>): string {
  const list = link.closest('dl');
  return list ? pathOf(list, known) : '';
}

function pathOf(list: Element, known: Map<Element, string>): string {
  const told = known.get(list);
  if (told !== undefined) return told;
  const around = list.parentElement?.closest('dl');
  const heading = headingOf(list);
  const isTop =
    !heading ||
    heading.hasAttribute('personal_toolbar_folder') ||
    heading.hasAttribute('unfiled_bookmarks_folder');
  const name = isTop ? '' : (heading.textContent?.replaceAll('/', ' ').trim() ?? '');
  const path = [around ? pathOf(around, known) : '', name].filter(Boolean).join('/');
  known.set(list, path);
  return path;
}

/** The `<H3>` before a list, whether the parser put the list beside it or beside its `<DT>`. */
function headingOf(list: Element): Element | undefined {
  for (let before = list.previousElementSibling; before; before = before.previousElementSibling) {
    if (before.localName === 'h3') return before;
    if (before.localName === 'dl' || before.localName === 'a') return undefined;
    if (before.localName === 'dt')
      return [...before.children].findLast((child) => child.localName === 'h3');
  }
  return undefined;
}
