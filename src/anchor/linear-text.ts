import { collapse, endsWithSpace, startsWithSpace } from './collapse';
import { elementKind } from './element-kind';

/**
 * The one text model of describing, finding and painting: the text below an element in the order
 * it is read (open shadow trees, slots and frames of the same origin included), block edges and `<br>` one line break, white
 * space collapsed except in `pre`, invisible characters and doubled mathematics left out.
 */
export interface LinearText {
  readonly root: Element;
  readonly text: string;
  /** The text nodes that show something. */
  readonly nodes: readonly Text[];
  /** Where each node's piece begins and ends in `text`; separators lie between pieces. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Shadow roots and framed documents below the root: mutation observers do not look into them. */
  readonly trees: readonly (ShadowRoot | Document)[];
}

const BLOCK_END = 1;
const PRE_END = 2;

/**
 * Reads the text below `root` a few nodes at a time, so that a caller can let the page breathe
 * between two steps. `step(count)` visits at most `count` nodes and says whether it is done.
 */
export function linearTextReader(root: Element) {
  const nodes: Text[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const pieces: string[] = [];
  const trees: (ShadowRoot | Document)[] = [];
  // What is still to visit, in reverse; numbers mark the end of an element already entered.
  const stack: (Node | number)[] = [];
  let length = 0;
  let space = false;
  let edge = false;
  let pre = 0;

  const pushChildren = (parent: Node) => {
    for (let child = parent.lastChild; child; child = child.previousSibling) stack.push(child);
  };

  const readText = (node: Text) => {
    const data = node.data;
    const piece = pre ? data : collapse(data);
    if (!piece) {
      if (data) space = true;
      return;
    }
    const cut = piece.length !== data.length;
    if (length && (edge || space || (cut && startsWithSpace(data)))) {
      pieces.push(edge ? '\n' : ' ');
      length++;
    }
    nodes.push(node);
    starts.push(length);
    pieces.push(piece);
    length += piece.length;
    ends.push(length);
    edge = false;
    space = cut && endsWithSpace(data);
  };

  const enter = (element: Element) => {
    const kind = elementKind(element.localName);
    if (kind === 'skip') return;
    if (kind === 'break') {
      edge = true;
      return;
    }
    // KaTeX writes every formula twice: once to be seen, once in MathML for screen readers.
    if (kind === 'math' && element.parentElement?.className === 'katex-mathml') return;
    if (kind === 'frame') {
      const framed = (element as HTMLIFrameElement).contentDocument;
      if (!framed?.body) return;
      trees.push(framed);
      edge = true;
      stack.push(BLOCK_END, framed.body);
      return;
    }
    if (kind === 'block' || kind === 'pre') {
      edge = true;
      stack.push(kind === 'pre' ? PRE_END : BLOCK_END);
      if (kind === 'pre') pre++;
    }
    if (kind === 'slot') {
      const assigned = (element as HTMLSlotElement).assignedNodes();
      if (assigned.length) {
        for (const node of assigned.toReversed()) stack.push(node);
        return;
      }
    }
    const shadow = element.shadowRoot;
    if (shadow) trees.push(shadow);
    pushChildren(shadow ?? element);
  };

  enter(root);

  return {
    step(count: number): boolean {
      for (let left = count; left > 0; left--) {
        const next = stack.pop();
        if (next === undefined) return true;
        if (typeof next === 'number') {
          edge = true;
          if (next === PRE_END) pre--;
        } else if (next.nodeType === 3 || next.nodeType === 4) readText(next as Text);
        else if (next.nodeType === 1) enter(next as Element);
      }
      return stack.length === 0;
    },
    /** What was read; whole only after `step` said that it is done. */
    result: (): LinearText => ({ root, text: pieces.join(''), nodes, starts, ends, trees }),
  };
}
