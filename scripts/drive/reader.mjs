/** @typedef {import('./driver.ts').Driver} Driver */
/** @typedef {import('./driver.ts').Surface} Surface */

import { openLibrary } from './library.mjs';
import { waitUntilStored } from './wait-until-stored.mjs';

/**
 * Opens an article in the library's reader and waits until its highlights are painted.
 * @param {Driver} driver
 * @param {string} id
 */
export async function openArticle(driver, id) {
  const library = await openLibrary(driver, `#/article/${id}`);
  await library.waitFor(
    () => document.querySelector('#reader')?.getAttribute('data-state') === 'ready',
  );
  return library;
}

/**
 * Selects a passage in the open article with the mouse, highlights it and writes a note beside it.
 * Gives the annotation's id.
 * @param {Surface} library
 * @param {{ text: string, color?: string, note?: string }} passage
 */
export async function highlight(library, { text, color = 'amber', note }) {
  const before = await annotationIds(library);
  const { from, to } = await library.evaluate(placeOf, text);
  await library.drag(from, to);
  await library.click(`#highlight-bar button[data-color="${color}"]`);
  const id = await library.waitFor(
    (known) =>
      [...document.querySelectorAll('[data-annotation]')]
        .map((card) => card.getAttribute('data-annotation'))
        .find((id) => id && !known.includes(id)),
    before,
  );
  if (note !== undefined) {
    // The card moves to its passage first.
    await library.waitFor((id) => {
      const card = document.querySelector(`[data-annotation="${id}"]`);
      const top = card?.getBoundingClientRect().top ?? -1;
      return top > 0 && top < innerHeight && card?.getAnimations().length === 0;
    }, id);
    await library.fill(`[data-annotation="${id}"] textarea`, note);
    await waitUntilStored(library, 'annotations', 'note', note);
  }
  return id;
}

/**
 * @param {Surface} library
 * @returns {Promise<string[]>}
 */
const annotationIds = (library) =>
  library.evaluate(() =>
    [...document.querySelectorAll('[data-annotation]')].map(
      (card) => card.getAttribute('data-annotation') ?? '',
    ),
  );

/**
 * Runs in the library: scrolls to a text of the reader's frame and gives the two points between
 * which the mouse must be dragged to select it.
 * @param {string} text within one block
 */
function placeOf(text) {
  const frame = document.querySelector('#reader');
  if (!(frame instanceof HTMLIFrameElement) || !frame.contentDocument)
    throw new Error('There is no reader.');
  const inside = frame.contentDocument;
  const walker = inside.createTreeWalker(inside.body, NodeFilter.SHOW_TEXT);
  /** @type {{ node: Node, start: number }[]} */
  const nodes = [];
  let all = '';
  while (walker.nextNode()) {
    nodes.push({ node: walker.currentNode, start: all.length });
    all += walker.currentNode.nodeValue;
  }
  // Source lines break anywhere between words.
  const words = text.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const found = new RegExp(words.join('\\s+')).exec(all);
  if (!found) throw new Error(`The article has no "${text}".`);
  /** @param {number} offset */
  const at = (offset) => {
    const place = nodes.findLast((one) => one.start <= offset) ?? { node: inside.body, start: 0 };
    return /** @type {const} */ ([place.node, offset - place.start]);
  };
  const range = inside.createRange();
  range.setStart(...at(found.index));
  const [last, offset] = at(found.index + found[0].length - 1);
  range.setEnd(last, offset + 1);
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const boxes = [...range.getClientRects()];
  const [first, end] = [boxes.at(0), boxes.at(-1)];
  if (!first || !end) throw new Error(`"${text}" is not visible.`);
  const outer = frame.getBoundingClientRect();
  const left = outer.x + frame.clientLeft;
  const top = outer.y + frame.clientTop;
  return {
    from: { x: left + first.left, y: top + first.top + first.height / 2 },
    to: { x: left + end.right, y: top + end.top + end.height / 2 },
  };
}
