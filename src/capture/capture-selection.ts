import type { Capture } from '../model/capture';
import { copyPage } from './copy-page';
import { finishCapture, outerDirection } from './finish-capture';
import { lettersOf } from './letters';
import { readMetadata } from './metadata/read-metadata';
import { bareDocument } from './named-elements';
import { preparePage } from './prepare-page';
import { cutParts } from './selection/cut-parts';
import { findMarks } from './selection/find-marks';
import { copyMarker, type Point, widened } from './selection/mark-points';
import { bringNotes } from './selection/own-notes';

/** A boundary that preparing swallows is moved out of its block this often, then to the whole page. */
const TRIES = 8;

interface Options {
  /** The address that the person sees, when it is not the document's own. */
  url?: string;
}

/**
 * Takes what is selected out of a page, every range of it, in the forms that articles have (see
 * `preparePage`): half a list is a list, half a table a table with its columns, a formula is whole,
 * notes come along. A boundary inside what has no half moves outwards. Never changes the page.
 * Undefined when nothing is left to keep. The ranges stand in the order of the text; their ends may
 * be in shadow trees and same-origin frames of the page.
 */
export function captureSelection(
  live: Document,
  ranges: readonly AbstractRange[],
  options: Options = {},
): Capture | undefined {
  const document = bareDocument(live);
  const taken = captureParts(document, ranges, 'selection', options);
  // What the page says of itself is not about this part of it.
  return taken && { ...taken, image: taken.images[0]?.url ?? '' };
}

/** Takes one element of a page, as a person picked it: like a selection of it, told as an article. */
export function captureElement(
  live: Document,
  element: Element,
  options: Options = {},
): Capture | undefined {
  const document = bareDocument(live);
  const isWhole = element === document.body || element === document.documentElement;
  const parent = isWhole ? document.body : element.parentNode;
  if (!parent) return undefined;
  const index = isWhole ? 0 : [...parent.childNodes].indexOf(element);
  const around = new StaticRange({
    startContainer: parent,
    startOffset: index,
    endContainer: parent,
    endOffset: isWhole ? parent.childNodes.length : index + 1,
  });
  return captureParts(document, [around], 'article', options);
}

function captureParts(
  document: Document,
  ranges: readonly AbstractRange[],
  kind: 'article' | 'selection',
  options: Options,
): Capture | undefined {
  const url = options.url ?? document.URL;
  let points = ranges.flatMap((range): Point[] => [
    { node: range.startContainer, offset: range.startOffset, isEnd: false },
    { node: range.endContainer, offset: range.endOffset, isEnd: true },
  ]);
  for (let tries = 0; tries <= TRIES; tries++) {
    const { body, base } = copyPage(document, url, copyMarker(points));
    const metadata = readMetadata(document, url, base);
    preparePage(body);
    const { found, lost } = findMarks(body, points.length);
    if (lost.size) {
      points = points.map((point, at) =>
        lost.has(at) ? widened(point, document, tries === TRIES - 1) : point,
      );
      continue;
    }
    const root = cutParts(body, found);
    if (kind === 'article') dropTitle(root, metadata.title);
    bringNotes(root, body);
    const isSelection = kind === 'selection';
    const taken = finishCapture(root, {
      metadata: isSelection ? { ...metadata, description: '', image: '' } : metadata,
      base,
      url,
      dir: outerDirection(found[0]?.startContainer.parentElement ?? null),
      kind,
    });
    return taken.text || taken.images.length ? taken : undefined;
  }
  return undefined;
}

/** The title stands above an article already. */
function dropTitle(root: Element, title: string) {
  const heading = root.querySelector('h1');
  if (heading && lettersOf(heading.textContent ?? '') === lettersOf(title)) heading.remove();
}
