/** XHTML is HTML here. */
export const kindOf = (type: string): string =>
  type === 'application/xhtml+xml' ? 'text/html' : type;

/**
 * The name of the file that a tab shows by itself, a text or an image; '' for a page. What browsers
 * put into the title of an image differs, and counts its pixels.
 */
export function fileTitle({ contentType }: Document, { pathname }: Location): string {
  if (kindOf(contentType) === 'text/html') return '';
  const name = pathname.split('/').pop() ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
