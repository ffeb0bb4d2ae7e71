/** What following a link of an article means. */
export type LinkTarget =
  | { kind: 'page'; url: string }
  /** An element of the article itself. */
  | { kind: 'place'; id: string }
  /** Nothing we would open. */
  | { kind: 'none' };

const OPENED = ['http:', 'https:', 'mailto:'];

/** Decides what a link of a saved article may do, by its `href` as written. */
export function linkTarget(href: string): LinkTarget {
  const address = href.trim();
  if (address.startsWith('#')) return { kind: 'place', id: decoded(address.slice(1)) };
  const url = URL.parse(address);
  return url && OPENED.includes(url.protocol) ? { kind: 'page', url: url.href } : { kind: 'none' };
}

/** An id may hold a percent sign that is no escape. */
function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
