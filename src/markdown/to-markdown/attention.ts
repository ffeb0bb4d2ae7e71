import type { Handle } from 'hast-util-to-mdast';
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { isPhrasing } from './is-phrasing';

type Wrap = (children: PhrasingContent[]) => PhrasingContent;

/**
 * Bold, italic and struck text. Around blocks, which Markdown does not allow, every block's text gets
 * it by itself.
 */
export const attention =
  (type: 'strong' | 'emphasis' | 'delete'): Handle =>
  (state, element) =>
    spread(state.all(element), (children) => ({ type, children: children.flatMap(without(type)) }));

/** Bold in bold says nothing more, and its signs would be read as others. */
const without =
  (type: PhrasingContent['type']) =>
  (node: PhrasingContent): PhrasingContent[] => {
    if (!('children' in node)) return [node];
    const children = node.children.flatMap(without(type));
    return node.type === type ? children : [Object.assign(node, { children })];
  };

/** Wraps runs of inline content, going into blocks. */
export function spread(nodes: RootContent[], wrap: Wrap): RootContent[] {
  const result: RootContent[] = [];
  let run: PhrasingContent[] = [];
  const close = () => {
    if (run.some((node) => !isBlank(node))) result.push(wrap(run));
    else result.push(...run);
    run = [];
  };
  for (const node of nodes) {
    if (isPhrasing(node)) run.push(node);
    else {
      close();
      if ('children' in node && node.type !== 'table')
        Object.assign(node, { children: spread(node.children, wrap) });
      result.push(node);
    }
  }
  close();
  return result;
}

const isBlank = (node: Nodes) => node.type === 'text' && !node.value.trim();
