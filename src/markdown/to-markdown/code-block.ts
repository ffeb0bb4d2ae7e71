import type { Element, ElementContent } from 'hast';
import type { Nodes } from 'mdast';
import { rawHtml } from './raw-html';

/** Code in a line or a block, with its language; TeX as math. A block that a fence cannot hold stays HTML. */
export function codeBlock(element: Element, isInline: boolean): Nodes | undefined {
  const value = textOf(element.children);
  if (isInline) {
    if (!value) return;
    if (languageOf(element) === 'math') return { type: 'inlineMath', value: value.trim() };
    return { type: 'inlineCode', value };
  }
  const [code, ...rest] = element.children;
  if (code?.type !== 'element' || code.tagName !== 'code' || rest.length)
    return { type: 'html', value: rawHtml(element) };
  const lang = languageOf(code);
  const text = value.replace(/\n$/, '');
  return lang === 'math'
    ? { type: 'math', value: text.trim() }
    : { type: 'code', lang, value: text };
}

const textOf = (nodes: ElementContent[]): string =>
  nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type !== 'element') return '';
      return node.tagName === 'br' ? '\n' : textOf(node.children);
    })
    .join('');

function languageOf({ properties }: Element): string | null {
  const classes = Array.isArray(properties.className) ? properties.className : [];
  const named = classes.find((name) => String(name).startsWith('language-'));
  return named === undefined ? null : String(named).slice('language-'.length) || null;
}
