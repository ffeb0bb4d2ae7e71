import type { Element, ElementContent } from 'hast';
import type { Handle } from 'hast-util-to-mdast';
import { inlineTag } from './inline-tag';
import { rawHtml } from './raw-html';

/** Code in a line; TeX as math. Links in it, which a code span cannot hold, stay links. */
export const codeInLine: Handle = (state, element, parent) => {
  const value = textOf(element.children).replace(/\s*\n\s*/g, ' ');
  if (!value.trim()) return value ? { type: 'text', value } : undefined;
  if (languageOf(element) === 'math') return { type: 'inlineMath', value: value.trim() };
  if (element.children.some(hasLink)) return inlineTag(state, element, parent);
  return { type: 'inlineCode', value };
};

/** A block of code with its language; TeX as math. One that a fence cannot hold stays HTML. */
export const codeBlock: Handle = (_state, element) => {
  const [code, ...rest] = element.children;
  if (code?.type !== 'element' || code.tagName !== 'code' || rest.length)
    return { type: 'html', value: rawHtml(element) };
  const value = textOf(code.children).replace(/\n$/, '');
  const lang = languageOf(code);
  return lang === 'math' ? { type: 'math', value: value.trim() } : { type: 'code', lang, value };
};

const hasLink = (node: ElementContent): boolean =>
  node.type === 'element' &&
  ((node.tagName === 'a' && node.properties.href !== undefined) || node.children.some(hasLink));

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
