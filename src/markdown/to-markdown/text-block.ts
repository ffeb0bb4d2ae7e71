import type { Handle } from 'hast-util-to-mdast';
import type { Heading, RootContent } from 'mdast';
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

/** A heading, with lines for the blocks in it; from the first that is no text on, they stand by themselves. */
export const heading: Handle = (state, element) => {
  const depth = DEPTHS.find((one) => element.tagName === `h${one}`) ?? 6;
  const result: RootContent[] = [];
  let made: Heading | undefined;
  for (const node of flowOf(state, state.all(element))) {
    const isText = node.type === 'paragraph' || node.type === 'heading';
    if (!isText || (made && result.at(-1) !== made)) result.push(node);
    else if (made) made.children.push(inlineHtml('<br>'), ...node.children);
    else {
      made = { type: 'heading', depth, children: node.children };
      result.push(made);
    }
  }
  return result;
};
