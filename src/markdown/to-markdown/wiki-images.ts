import type { Nodes, Root } from 'mdast';

/** What can stand in `![[name|words]]` without an escape. */
const PLAIN_WORDS = /^[\p{L}\p{N}\p{M} .,;:'’“”()，。；：？！-]*$/u;

/**
 * Writes the images whose file `nameOf` knows as `![[name|words]]`. One whose words the form has no
 * room for, and one in a table, where a bar ends the cell, stays as it is; so do all of a text that
 * has the form for something else.
 */
export function wikiImages(root: Root, nameOf: (address: string) => string | undefined) {
  if (holdsForm(root)) return;
  const visit = (node: Nodes) => {
    if (!('children' in node) || node.type === 'table') return;
    for (const [at, child] of node.children.entries()) {
      visit(child);
      if (child.type !== 'image' || child.title || !PLAIN_WORDS.test(child.alt ?? '')) continue;
      const name = nameOf(child.url);
      const words = child.alt ? `|${child.alt}` : '';
      if (name) node.children[at] = { type: 'html', value: `![[${name}${words}]]` };
    }
  };
  visit(root);
}

const holdsForm = (node: Nodes): boolean =>
  'value' in node
    ? node.value.includes('![[')
    : 'children' in node && node.children.some(holdsForm);

const WIKI_IMAGE = /!\[\[([^[\]|\n]+)(?:\|([^[\]|\n]*))?\]\]/g;

/** Markdown with the images of that form as Markdown's own, when `addressOf` knows the file. */
export const withoutWikiImages = (
  text: string,
  addressOf: (name: string) => string | undefined,
): string =>
  text.replace(WIKI_IMAGE, (whole, name: string, words = '') => {
    const address = addressOf(name);
    return address === undefined ? whole : `![${words}](${address})`;
  });
