/** Gives the images that `names` knows another address. */
export function renameImages(body: Element, names: (address: string) => string | undefined) {
  for (const image of body.querySelectorAll('img[src]')) {
    const name = names(image.getAttribute('src') ?? '');
    if (name !== undefined) image.setAttribute('src', name);
  }
}

/**
 * Where a reference in a file points, as a path of the same folder or archive; '' for what is no file
 * there: addresses on the web, data, and paths that lead out of it.
 */
export function pathOf(reference: string, fileName: string): string {
  if (/^[a-z][a-z0-9+.-]*:|^\/\/|^#/i.test(reference) || !reference) return '';
  const path = decode(reference.replace(/[?#].*$/, ''));
  const folder = path.startsWith('/')
    ? fileName.replace(/(?:^|(?<=\/))(?:source\/)?_posts\/.*$|[^/]*$/, '')
    : fileName.replace(/[^/]*$/, '');
  const parts: string[] = [];
  for (const part of `${folder}${path}`.split('/')) {
    if (part === '..' && !parts.pop()) return '';
    if (part && part !== '.' && part !== '..') parts.push(part);
  }
  return parts.join('/');
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
