import type { Nodes } from 'mdast';

/** The tags of what Markdown writes with delimiters around it. */
export const DELIMITED: Partial<Record<Nodes['type'], string>> = {
  strong: 'strong',
  emphasis: 'em',
  delete: 'del',
};

/**
 * Text beside text is one text, or the writer would judge its edges alone; empty text is none. White
 * space beside a break shows nothing, and what stood between two spaces may be gone.
 */
export function joined(nodes: Nodes[]): Nodes[] {
  const result: Nodes[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === 'text') {
      const before = last?.type === 'text' ? result.pop() : undefined;
      const value = folded(before?.type === 'text' ? before.value + node.value : node.value);
      const text = result.at(-1)?.type === 'break' ? value.replace(/^[\t\n ]+/, '') : value;
      if (text) result.push({ type: 'text', value: text });
    } else {
      if (node.type === 'break' && last?.type === 'text') {
        result.pop();
        const value = last.value.replace(/[\t\n ]+$/, '');
        if (value) result.push({ type: 'text', value });
      }
      result.push(node);
    }
  }
  return result;
}

const folded = (text: string) => text.replace(/[\t\n ]{2,}/g, ' ');
