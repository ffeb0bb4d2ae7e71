import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';

/** Attributes that say how a page looked; the rest is kept. */
const LOOKS = ['style', 'className', 'id', 'align', 'bgColor', 'border', 'cellPadding'];

/**
 * An element as HTML on one line, so that no blank line ends it as an HTML block and nothing in it is
 * read as Markdown. Line endings that count, in `<pre>`, are character references.
 */
export const rawHtml = (element: Element): string => inLine(toHtml(plain(element)));

/** The start tag alone. */
export const startTag = (element: Element): string =>
  inLine(toHtml({ ...plain(element), children: [] })).replace(/<\/[^>]*>$/, '');

const inLine = (html: string) => html.replace(/\r\n?|\n/g, '&#10;');

function plain(element: Element): Element {
  if (element.tagName === 'footnote-ref') return footnoteLink(String(element.properties.label));
  const properties = { ...element.properties };
  const isMath = element.tagName === 'math';
  for (const name of LOOKS)
    if (name !== 'className' || !keepsClass(element)) delete properties[name];
  for (const name of Object.keys(properties))
    if (/^(?:data|on[A-Z]|aria)/.test(name) && !isMath) delete properties[name];
  return { ...element, properties, children: element.children.flatMap(plainContent) };
}

function plainContent(node: ElementContent): ElementContent[] {
  if (node.type === 'comment') return [];
  return [node.type === 'element' ? plain(node) : node];
}

/** Classes that mean something: a code's language, a highlight's colour. */
function keepsClass({ properties }: Element): boolean {
  const classes = properties.className;
  return (
    Array.isArray(classes) && classes.some((name) => /^(?:language|postil)-/.test(String(name)))
  );
}

/** A note cannot be written inside HTML; the link to it can. */
const footnoteLink = (label: string): Element => ({
  type: 'element',
  tagName: 'sup',
  properties: {},
  children: [
    {
      type: 'element',
      tagName: 'a',
      properties: { href: `#fn-${label}` },
      children: [{ type: 'text', value: label }],
    },
  ],
});
