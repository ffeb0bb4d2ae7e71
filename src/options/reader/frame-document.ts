/** The element of the frame that holds the article; passages are counted below it. */
const ROOT_ID = 'text';

/**
 * The empty document that an article is put into. Its frame has a sandbox without scripts; this
 * policy also keeps it from loading anything but our own stylesheet and images that we hand over.
 */
export function frameDocument(stylesheet: string): string {
  const { href } = new URL(stylesheet, location.href);
  const policy = [
    "default-src 'none'",
    'img-src blob: data:',
    `style-src ${href}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="referrer" content="no-referrer"><meta name="color-scheme" content="light dark"><link rel="stylesheet" href="${href}"></head><body><article id="${ROOT_ID}" class="article-text"></article></body></html>`;
}

/** The element of a loaded frame that holds the article. */
export const frameRoot = (document: Document): HTMLElement | null =>
  document.getElementById(ROOT_ID);
