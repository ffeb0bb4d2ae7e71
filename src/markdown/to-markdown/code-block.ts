import type { Element, ElementContent } from 'hast';
import type { Handle } from 'hast-util-to-mdast';
import { inlineTag } from './inline-tag';
import { rawHtml } from './raw-html';

/** Code in a line; TeX as math. Links and images, which a code span cannot hold, stay what they are. */
export const codeInLine: Handle = (state, element, parent) => {
  const value = textOf(element.children)
    .replace(/^\s*\n\s*|\s*\n\s*$/g, '')
    .replace(/\s*\n\s*/g, ' ');
  if (element.children.some(isRich)) return inlineTag(state, element, parent);
  if (!value.trim()) return;
  if (languageOf(element) === 'math') return { type: 'inlineMath', value: value.trim() };
  // White space at the edges of a code span is not read as it stands.
  const [, before = '', code = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(value) ?? [];
  return [
    { type: 'text', value: before },
    { type: 'inlineCode', value: code },
    { type: 'text', value: after },
  ];
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

const isRich = (node: ElementContent): boolean =>
  node.type === 'element' &&
  (node.tagName === 'img' ||
    (node.tagName === 'a' && node.properties.href !== undefined) ||
    node.children.some(isRich));

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
