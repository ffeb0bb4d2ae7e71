import type { Target } from '../model/target';
import { around, describe } from './describe';
import type { LinearText } from './linear-text';
import { linearTextOf } from './linear-text-cache';
import { sharedSource, sourcesOf } from './sources-of';
import { offsetOfPoint } from './text-point';
import { isOutermost, WHOLE, wholeKindOf } from './whole-element';

/** An element that may be meant as a whole, and where it stands in the text of its root. */
export interface Candidate {
  element: Element;
  sources: string[];
}

/** Everything below a text's root that can be a passage as a whole, in the order of the document. */
export function candidatesIn({ root, trees }: LinearText): Candidate[] {
  return [root, ...trees]
    .flatMap((tree) => [...tree.querySelectorAll(WHOLE)])
    .filter(isOutermost)
    .map((element) => ({ element, sources: sourcesOf(element) }));
}

/** The range that is exactly this element. */
export function rangeAround(element: Element): Range {
  const range = element.ownerDocument.createRange();
  range.selectNode(element);
  return range;
}

/**
 * Where an element stands in the text: `start` to `end` are its own characters, both `after` when it
 * has none; `before` and `after` are the ends of the words around it.
 */
export function placeOfElement(linear: LinearText, element: Element) {
  const { startContainer, startOffset, endContainer, endOffset } = rangeAround(element);
  const after = offsetOfPoint(linear, endContainer, endOffset, 'start');
  const start = offsetOfPoint(linear, startContainer, startOffset, 'start');
  const end = offsetOfPoint(linear, endContainer, endOffset, 'end');
  const before = offsetOfPoint(linear, startContainer, startOffset, 'end');
  return end > start ? { start, end, before, after } : { start: after, end: after, before, after };
}

/**
 * What is stored of an element that is meant as a whole: its text and place as of any passage, what
 * it is, and what tells it from others. Undefined for an element that is none of these.
 */
export function describeElement(element: Element, root: Element): Target | undefined {
  const kind = wholeKindOf(element);
  if (!kind) return undefined;
  const linear = linearTextOf(root);
  const sources = sourcesOf(element);
  const same = candidatesIn(linear).filter(
    (one) => wholeKindOf(one.element) === kind && sharedSource(one.sources, sources) === 1,
  );
  const ordinal = Math.max(
    0,
    same.findIndex((one) => one.element === element),
  );
  const whole = { kind, label: labelOf(element), sources, ordinal };
  const target = describe(rangeAround(element), root);
  if (target.exact) return { ...target, element: whole };
  const { before, after } = placeOfElement(linear, element);
  const { prefix } = around(linear.text, before, before);
  const { suffix } = around(linear.text, after, after);
  return { exact: '', prefix, suffix, start: after, end: after, element: whole };
}

/** Characters of a label; alternative texts may be whole descriptions. */
const LABEL = 300;

function labelOf(element: Element): string {
  const image = element.matches('img') ? element : element.querySelector('img');
  const caption = element.querySelector('figcaption, caption')?.textContent;
  const label = caption || image?.getAttribute('alt') || element.getAttribute('data-alt') || '';
  return label.replace(/\s+/g, ' ').trim().slice(0, LABEL);
}
