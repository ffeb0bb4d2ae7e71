import type { Handle } from 'hast-util-to-mdast';
import type { PhrasingContent, RootContent } from 'mdast';
import { flowOf } from './flow-of';
import { inlineHtml, isPhrasing } from './is-phrasing';

const DEPTHS = [1, 2, 3, 4, 5, 6] as const;

/** A paragraph; where blocks got into it, the blocks with the text between them. */
export const paragraph: Handle = (state, element) => {
  const children = state.all(element);
  if (!children.every(isPhrasing)) return state.toFlow(children);
  return { type: 'paragraph', children };
};

/** A block of blocks. An empty one still parts what stands before it from what comes after. */
export const block: Handle = (state, element) => {
  const flow = state.toFlow(state.all(element));
  return flow.length ? flow : { type: 'paragraph', children: [] };
};

/** A heading, blocks in it as lines; what Markdown cannot put into one comes after it. */
export const heading: Handle = (state, element) => {
  const depth = DEPTHS.find((one) => element.tagName === `h${one}`) ?? 6;
  const inside: PhrasingContent[] = [];
  const after: RootContent[] = [];
  for (const node of flowOf(state, state.all(element))) {
    if (node.type !== 'paragraph' && node.type !== 'heading') after.push(node);
    else
      inside.push(...(inside.length ? [inlineHtml('<br>')] : []), ...node.children.map(inHeading));
  }
  return [{ type: 'heading', depth, children: inside }, ...after];
};

/** A heading is one line. */
const inHeading = (node: PhrasingContent): PhrasingContent =>
  node.type === 'break' ? inlineHtml('<br>') : node;
