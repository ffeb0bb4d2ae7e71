import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Code, Image, Link, Paragraph } from 'mdast';
import type { Math as DisplayMath, InlineMath } from 'mdast-util-math';
import { defaultHandlers, type State, toHast } from 'mdast-util-to-hast';
import { parseHtml } from '../../model/parse-html';
import { parseMarkdown } from '../dialect/dialect';
import type { Mark } from '../dialect/mark-node';
import { tidyRendered } from './tidy-rendered';

const code = (value: string): Element => ({
  type: 'element',
  tagName: 'code',
  properties: { className: ['language-math'] },
  children: [{ type: 'text', value }],
});

const block = (value: string): Element => ({
  type: 'element',
  tagName: 'pre',
  properties: {},
  children: [code(value.trim())],
});

/** `$$…$$` alone in a paragraph; with a dollar in it, the two are how a formula in a line is written. */
function loneFormula({ children: [only, second] }: Paragraph, text: string): string | undefined {
  const start = only?.position?.start.offset;
  if (only?.type !== 'inlineMath' || second || start === undefined) return;
  return text.startsWith('$$', start) && !only.value.includes('$') ? only.value : undefined;
}

const withAddress = (made: ElementContent, name: string, { url }: Link | Image): ElementContent =>
  made.type === 'element' ? { ...made, properties: { ...made.properties, [name]: url } } : made;

/** Renders Markdown; formulas are `<code class="language-math">`, in a `<pre>` on their own; `==highlights==` get the class `markClass` unless it is ''. */
export function renderMarkdown(text: string, markClass: string): string {
  const mark = (state: State, node: Mark): Element => ({
    type: 'element',
    tagName: 'mark',
    properties: markClass ? { className: [markClass] } : {},
    children: state.all(node),
  });
  const tree = toHast(parseMarkdown(text), {
    allowDangerousHtml: true,
    clobberPrefix: '',
    handlers: {
      mark,
      // The default ones percent-encode, and an address would not be the same after a round trip.
      link: (state: State, node: Link) =>
        withAddress(defaultHandlers.link(state, node), 'href', node),
      image: (state: State, node: Image) =>
        withAddress(defaultHandlers.image(state, node), 'src', node),
      paragraph: (state: State, node: Paragraph) => {
        const formula = loneFormula(node, text);
        return formula === undefined ? defaultHandlers.paragraph(state, node) : block(formula);
      },
      inlineMath: (_state: State, node: InlineMath) => code(node.value.trim()),
      // What stands beside the opening `$$` is a part of the formula.
      math: (_state: State, { meta, value }: DisplayMath) =>
        block(meta ? `${meta}\n${value}` : value),
      code: (state: State, node: Code) =>
        node.lang === 'math' ? block(node.value) : defaultHandlers.code(state, node),
    },
  });
  const html = toHtml(tree, { allowDangerousHtml: true });
  const body = parseHtml(html);
  tidyRendered(body);
  return body.innerHTML.trim();
}
