import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Image, Link } from 'mdast';
import type { Math as DisplayMath, InlineMath } from 'mdast-util-math';
import { defaultHandlers, type State, toHast } from 'mdast-util-to-hast';
import { parseMarkdown } from '../dialect/dialect';
import type { Mark } from '../dialect/mark-node';
import { tidyRendered } from './tidy-rendered';

const code = (value: string): Element => ({
  type: 'element',
  tagName: 'code',
  properties: { className: ['language-math'] },
  children: [{ type: 'text', value }],
});

const withAddress = (made: ElementContent, name: string, { url }: Link | Image): ElementContent =>
  made.type === 'element' ? { ...made, properties: { ...made.properties, [name]: url } } : made;

/** Renders Markdown; `==highlights==` get the class `markClass` unless it is ''. */
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
      inlineMath: (_state: State, node: InlineMath) => code(node.value),
      math: (_state: State, node: DisplayMath): Element => ({
        type: 'element',
        tagName: 'pre',
        properties: {},
        children: [code(node.value)],
      }),
    },
  });
  const html = toHtml(tree, { allowDangerousHtml: true });
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  tidyRendered(body);
  return body.innerHTML.trim();
}
