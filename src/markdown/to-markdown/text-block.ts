import type { Handle } from 'hast-util-to-mdast';
import type { PhrasingContent, RootContent } from 'mdast';
import { inlineHtml, isPhrasing } from './is-phrasing';

const DEPTHS = [1, 2, 3, 4, 5, 6] as const;

/** A paragraph; where blocks got into it, the blocks with the text between them. */
export const paragraph: Handle = (state, element) => {
  const children = state.all(element);
  if (!children.every(isPhrasing)) return state.toFlow(children);
  return { type: 'paragraph', children };
};

/** A heading; what Markdown cannot put into one comes after it. */
export const heading: Handle = (state, element) => {
  const depth = DEPTHS.find((one) => element.tagName === `h${one}`) ?? 6;
  const inside: PhrasingContent[] = [];
  const after: RootContent[] = [];
  for (const node of state.all(element)) {
    if (node.type === 'break') inside.push(inlineHtml('<br>'));
    else if (isPhrasing(node)) inside.push(node);
    else if (node.type === 'paragraph' || node.type === 'heading') {
      if (inside.length) inside.push(inlineHtml('<br>'));
      inside.push(...node.children);
    } else after.push(node);
  }
  return [{ type: 'heading', depth, children: inside }, ...after];
};
