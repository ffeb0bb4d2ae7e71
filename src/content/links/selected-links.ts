import type { SelectedLink } from '../../model/queued-page';

/**
 * The links in what is selected, each address once, in the order of the text; a selection within a
 * link has that link. Those that lead to a place in the same page are left out.
 */
export function selectedLinks(document: Document): SelectedLink[] {
  const selection = document.getSelection();
  const links = new Map<string, SelectedLink>();
  for (let at = 0; at < (selection?.rangeCount ?? 0); at++) {
    const range = selection?.getRangeAt(at);
    if (!range) continue;
    for (const link of linksIn(range)) {
      const url = link.href.replace(/#(?![!/]).*$/, '');
      if (!/^https?:/.test(link.protocol) || url === bare(document.URL)) continue;
      const title = link.textContent.replace(/\s+/g, ' ').trim();
      const known = links.get(url);
      // A picture and a headline often lead to the same page; the words are the better name.
      if (!known || title.length > known.title.length) links.set(url, { url, title });
    }
  }
  return [...links.values()];
}

function linksIn(range: Range): HTMLAnchorElement[] {
  const { commonAncestorContainer: common } = range;
  const root = common instanceof Element ? common : common.parentElement;
  const around = root?.closest('a[href]');
  if (around instanceof HTMLAnchorElement) return [around];
  return [...(root?.querySelectorAll('a[href]') ?? [])].flatMap((link) =>
    link instanceof HTMLAnchorElement && isSelected(link, range) ? link : [],
  );
}

/** Whether some of a link's inside is selected; a range that ends where the link begins holds none of it. */
function isSelected(link: Element, range: Range): boolean {
  const inside = link.ownerDocument.createRange();
  inside.selectNodeContents(link);
  return (
    range.compareBoundaryPoints(Range.START_TO_END, inside) > 0 &&
    range.compareBoundaryPoints(Range.END_TO_START, inside) < 0
  );
}

const bare = (url: string) => url.replace(/#.*$/, '');
