import type { State } from 'hast-util-to-mdast';
import type { Nodes, RootContent } from 'mdast';
import { DELIMITED } from './inline-nodes';

/** Nothing that anyone sees: old pages make space with paragraphs of a non-breaking space. */
export const isEmptyBlock = (node: Nodes): boolean =>
  (node.type === 'paragraph' || node.type === 'heading') && node.children.every(isBlank);

const isBlank = (node: Nodes): boolean => {
  if (node.type === 'text') return !node.value.trim();
  if (node.type === 'html') return node.value === '<br>';
  const isWrapper = node.type in DELIMITED || node.type === 'mark';
  return node.type === 'break' || (isWrapper && 'children' in node && node.children.every(isBlank));
};

/** Content as blocks, without those that show nothing. */
export const flowOf = (state: State, content: RootContent[]): RootContent[] =>
  state.toFlow(content).filter((node) => !isEmptyBlock(node));
