import type { WholeKind } from '../model/target';

/** What may be a passage as a whole, in the order in which the nearest is looked for. */
const KIND_OF: readonly (readonly [selector: string, kind: WholeKind])[] = [
  ['math, .katex, mjx-container, .MathJax, .mwe-math-element', 'formula'],
  ['img, [role="img"][data-source]', 'image'],
  ['pre, listing', 'code'],
  ['table', 'table'],
  ['figure', 'figure'],
];

/** All of them in one selector. */
export const WHOLE = KIND_OF.map(([selector]) => selector).join();

/** An image that the person sees; smaller ones are ornaments and trackers. CSS pixels. */
const SMALLEST = 24;

/** What an element is as a whole; undefined for what is no such thing. */
export function wholeKindOf(element: Element): WholeKind | undefined {
  return KIND_OF.find(([selector]) => element.matches(selector))?.[1];
}

/** False for the parts of a formula: KaTeX and MathJax hold a `<math>` of their own. */
export function isOutermost(element: Element): boolean {
  return wholeKindOf(element) !== 'formula' || !element.parentElement?.closest(formulas);
}

const formulas = KIND_OF[0]?.[0] ?? '';

/** The elements around a node that can be highlighted as a whole, from the inside out. */
export function wholesAround(node: Node): Element[] {
  const found: Element[] = [];
  let element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  while (element) {
    if (element.matches(WHOLE) && isOutermost(element) && !isOrnament(element)) found.push(element);
    element = element.parentElement;
  }
  return found;
}

/** The element that a selection means as a whole: it has that and no more, or an image and no words. */
export function wholeMeant(range: Range): Element | undefined {
  if (!range.toString().trim()) return wholeIn(range);
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (startContainer !== endContainer || endOffset !== startOffset + 1) return undefined;
  const child = startContainer.childNodes[startOffset];
  const element = child?.nodeType === 1 ? (child as Element) : undefined;
  return element?.matches(WHOLE) ? element : undefined;
}

/** What a selection could grow to: the nearest around it that is a passage as a whole. */
export function wholeBeyond({ range, element }: { range: Range; element?: Element | undefined }) {
  const from = element?.parentElement ?? range.commonAncestorContainer;
  return wholesAround(from).find((one) => one !== element);
}

/** The one image between a range's ends. */
function wholeIn(range: Range): Element | undefined {
  const { commonAncestorContainer: common } = range;
  const root = common.nodeType === 1 ? (common as Element) : common.parentElement;
  const inside = [...(root?.querySelectorAll('img, [role="img"][data-source]') ?? [])].filter(
    (element) => range.intersectsNode(element) && !isOrnament(element),
  );
  return inside.length === 1 ? inside[0] : undefined;
}

function isOrnament(element: Element): boolean {
  if (element.localName !== 'img') return false;
  const { width, height } = element.getBoundingClientRect();
  return width < SMALLEST || height < SMALLEST;
}
