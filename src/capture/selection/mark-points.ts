import type { MarkCopy } from '../copy-page';
import { elementAt, isDocument, isShadowRoot, isText } from './node-kinds';

/** One end of a range in the living page. */
export interface Point {
  node: Node;
  offset: number;
  isEnd: boolean;
}

/** What has no half: a boundary inside stands before or after it. */
const ATOMIC =
  '.katex-display, .katex, mjx-container, .MathJax, .MathJax_Display, .mwe-math-element, math, svg, button, select, textarea, video, audio, object, canvas, picture';
/** What may be hidden in the middle of a selection, and was not seen when it was selected. */
const HIDEABLE =
  'div, section, aside, nav, p, span, ul, ol, li, table, figure, blockquote, pre, a, h1, h2, h3, h4, h5, h6';
/** Marks what the page does not show; taken out after the cut, for preparing may need it. */
export const UNSEEN = 'data-postil-unseen';

/**
 * The character that stands for a point in the copy: private use, plane 16, so that it goes through
 * every change of the markup as text does, code and captions included.
 */
export const markOf = (index: number): string => String.fromCodePoint(0x100000 + index);

/** Writes a mark for each point into a copy of the page, and marks there what is not shown. */
export function copyMarker(points: readonly Point[]): MarkCopy {
  return (live, copy) => {
    const here = points.flatMap((point, index) => {
      const at = settled(point, live);
      // Found before any mark is set: marks change the places of their neighbours.
      const twin = at && twinOf(at.node, live, copy);
      return twin ? [{ twin, offset: at.offset, mark: markOf(index) }] : [];
    });
    if (!here.length) return;
    markUnseen(live, copy);
    for (const { twin, offset, mark } of here.reverse()) {
      if (isText(twin)) twin.insertData(offset, mark);
      else twin.insertBefore(document.createTextNode(mark), twin.childNodes[offset] ?? null);
    }
  };
}

/** A point as a place in this tree, outside of what has no half; undefined when it is elsewhere. */
function settled(point: Point, live: ParentNode): Omit<Point, 'isEnd'> | undefined {
  const { node, isEnd } = point;
  // Everything is selected: the ends stand at the document itself.
  if (node !== live && node.contains(live) && node.getRootNode() === live.getRootNode())
    return { node: live, offset: isEnd ? live.childNodes.length : 0 };
  if (!live.contains(node)) return undefined;
  let whole: Element | undefined;
  for (let up = elementAt(node); up && up !== live; up = up.parentElement)
    if (up.matches(ATOMIC)) whole = up;
  return whole ? beside(whole, isEnd) : point;
}

/** The point moved out of the block that it stands in; with `all`, to the end of the page. */
export function widened(point: Point, document: Document, all: boolean): Point {
  const { node, isEnd } = point;
  const { body } = document;
  if (all) return { node: body, offset: isEnd ? body.childNodes.length : 0, isEnd };
  const at = isShadowRoot(node) ? node.host : (frameOf(node) ?? node);
  const next = beside(at, isEnd);
  return next ? { ...next, isEnd } : point;
}

/** The frame whose page this is, when it is one of ours to read. */
const frameOf = (node: Node): Element | null =>
  isDocument(node) ? (node.defaultView?.frameElement ?? null) : null;

function beside(node: Node, isEnd: boolean): Omit<Point, 'isEnd'> | undefined {
  const { parentNode } = node;
  if (!parentNode) return undefined;
  const index = [...parentNode.childNodes].indexOf(node as ChildNode);
  return { node: parentNode, offset: index + (isEnd ? 1 : 0) };
}

/** The node in the copy that stands where this one does; undefined when the trees differ. */
function twinOf(node: Node, live: ParentNode, copy: ParentNode): Node | undefined {
  const path: number[] = [];
  for (let at = node; at !== live; ) {
    const { parentNode } = at;
    if (!parentNode) return undefined;
    path.unshift([...parentNode.childNodes].indexOf(at as ChildNode));
    at = parentNode;
  }
  let twin: Node | undefined = copy;
  for (const index of path) twin = twin?.childNodes[index];
  const isSame = node === live || twin?.nodeName.toLowerCase() === node.nodeName.toLowerCase();
  return isSame && (!isText(node) || twin?.nodeValue === node.nodeValue) ? twin : undefined;
}

function markUnseen(live: ParentNode, copy: ParentNode) {
  const twins = copy.querySelectorAll(HIDEABLE);
  // Asked together, before anything is written: the page is laid out once.
  for (const [index, element] of live.querySelectorAll(HIDEABLE).entries())
    if (!element.checkVisibility() && !element.closest('details'))
      twins[index]?.setAttribute(UNSEEN, '');
}
