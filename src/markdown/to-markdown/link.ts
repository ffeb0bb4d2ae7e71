import type { Handle } from 'hast-util-to-mdast';
import type { RootContent } from 'mdast';
import { spread } from './attention';
import { flowOf, isEmptyBlock } from './flow-of';
import { isPhrasing } from './is-phrasing';
import { startTag } from './raw-html';

/**
 * A link. Around one block it goes inside it; around several it stays HTML with Markdown between its
 * tags, so that one link does not become many. Anchors without an address leave their content.
 */
export const link: Handle = (state, element) => {
  const children = state.all(element);
  const { href, title } = element.properties;
  if (typeof href !== 'string') return children;
  const url = state.resolve(href);
  const isEmpty = children.every(
    (node) => (node.type === 'text' && !node.value.trim()) || isEmptyBlock(node),
  );
  // Headings carry empty links to themselves.
  if (isEmpty && url.startsWith('#')) return children;
  const make = (inside: RootContent[]) => ({
    type: 'link' as const,
    url,
    title: typeof title === 'string' && title.trim() ? title.replace(/\s+/g, ' ').trim() : null,
    children: inside.filter(isPhrasing),
  });
  if (isEmpty || children.every(isPhrasing)) return make(children);
  const flow = flowOf(state, children);
  const [only] = flow;
  if (flow.length === 1 && (only?.type === 'paragraph' || only?.type === 'heading'))
    return spread(flow, make);
  return [{ type: 'html', value: startTag(element) }, ...flow, { type: 'html', value: '</a>' }];
};
