import type { State } from 'hast-util-to-mdast';
import type { Nodes, RootContent } from 'mdast';

/** Nothing that anyone sees: old pages make space with paragraphs of a non-breaking space. */
export const isEmptyBlock = (node: Nodes): boolean =>
  (node.type === 'paragraph' || node.type === 'heading') &&
  node.children.every((child) => child.type === 'text' && !child.value.trim());

/** Content as blocks, without those that show nothing. */
export const flowOf = (state: State, content: RootContent[]): RootContent[] =>
  state.toFlow(content).filter((node) => !isEmptyBlock(node));
