import type { Nodes } from 'mdast';

/** The tags of what Markdown writes with delimiters around it. */
export const DELIMITED: Partial<Record<Nodes['type'], string>> = {
  strong: 'strong',
  emphasis: 'em',
  delete: 'del',
};

/** Text beside text is one text, or the writer would judge its edges alone; empty text is none. */
export function joined(nodes: Nodes[]): Nodes[] {
  const result: Nodes[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type !== 'text') result.push(node);
    else if (last?.type === 'text')
      result[result.length - 1] = { type: 'text', value: folded(last.value + node.value) };
    else if (node.value) result.push({ type: 'text', value: folded(node.value) });
  }
  return result;
}

/** What stood between two spaces may be gone. */
const folded = (text: string) => text.replace(/[\t\n ]{2,}/g, ' ');
