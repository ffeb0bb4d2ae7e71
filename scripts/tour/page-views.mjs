import { openLibrary } from '../drive/library.mjs';
import { waitUntilStored } from '../drive/wait-until-stored.mjs';
import { SIZES } from './camera.mjs';

/** @typedef {import('../drive/driver.ts').Driver} Driver */
/** @typedef {import('../drive/driver.ts').Surface} Surface */
/** @typedef {import('./camera.mjs').Camera} Camera */

const [DESK = { width: 1280, height: 800 }, , NARROW = DESK] = SIZES;

const MARKS = [
  { text: 'The reader moves in around it.', key: '1' },
  { text: 'so well in borrowed books that his friends were glad to lend them.', key: '3' },
  { text: 'the margin was too narrow to hold it', key: '2' },
  { text: '红字挨着黑字，读的人便知道哪句是书，哪句是人', key: '4' },
];
const NOTED = 'Somebody has folded a corner';

/** What the popup was told to let the person do, without the popup closing over it. */
const allowHighlights = async () => {
  const api = Reflect.get(globalThis, 'browser');
  const [tab] = await api.tabs.query({ active: true, currentWindow: true });
  return api.runtime.sendMessage({ to: 'background', call: 'highlightHere', args: [tab.id] });
};

/**
 * Highlights on the sample page, which is in the library: the bar beside a selection, and a card.
 * @param {Driver} driver
 * @param {Camera} camera
 * @param {Surface} tab
 */
export async function shootPage(driver, { shootSizes }, tab) {
  await highlightPage(driver, tab);
  const picture = async () => {
    await selectText(tab, 'a question of a page that cannot answer');
    await waitForBar(tab);
  };
  await shootSizes(tab, 'page-toolbar', [DESK, NARROW], picture);
  await shootSizes(tab, 'page-card', [DESK, NARROW], () => openCard(tab));
  await tab.press('Escape');
  await tab.resize(DESK);
}

/**
 * Makes some highlights on the sample page, one of them with a note.
 * @param {Driver} driver
 * @param {Surface} tab
 */
export async function highlightPage(driver, tab) {
  const popup = await driver.pressToolbarButton(tab);
  await popup.waitFor(() => document.querySelector('main')?.dataset.images === 'done');
  await popup.evaluate(allowHighlights);
  await popup.close();
  for (const { text, key } of MARKS) {
    await selectText(tab, text);
    await waitForBar(tab);
    await tab.press(key);
    await waitUntilPainted(tab, text);
  }
  await selectText(tab, NOTED);
  await waitForBar(tab);
  await tab.press('n');
  await waitUntilPainted(tab, NOTED);
  const note = 'Dog-ears count. So does tea.';
  for (const letter of note) await tab.press(letter);
  const library = await openLibrary(driver, '#/all');
  await waitUntilStored(library, 'annotations', 'note', note);
  await library.close();
  await tab.press('Escape');
}

/** Opens the card of the passage that has a note. @param {Surface} tab */
export async function openCard(tab) {
  await tab.evaluate(() => getSelection()?.removeAllRanges());
  const place = await tab.evaluate(placeOf, NOTED);
  const inside = { x: place.from.x + 6, y: place.from.y };
  await tab.drag(inside, inside);
  await waitForBar(tab);
}

/** Selects a text of the page with the mouse. @param {Surface} tab @param {string} text */
async function selectText(tab, text) {
  await tab.press('Escape');
  const { from, to } = await tab.evaluate(placeOf, text);
  await tab.drag(from, to);
  await tab.waitFor(() => getSelection()?.isCollapsed === false);
}

/**
 * Waits until something of ours floats over the page. Its inside is closed, but a point in it
 * belongs to our element.
 * @param {Surface} tab
 */
const waitForBar = (tab) =>
  tab.waitFor(() => {
    for (let y = 4; y < innerHeight; y += 12)
      for (let x = 4; x < innerWidth; x += 24)
        if (document.elementFromPoint(x, y)?.localName === 'postil-margin') return true;
    return false;
  });

/** @param {Surface} tab @param {string} text */
const waitUntilPainted = (tab, text) =>
  tab.waitFor(
    (wanted) =>
      [...CSS.highlights.values()].some((highlight) =>
        [...highlight].some((range) => {
          const whole = document.createRange();
          whole.setStart(range.startContainer, range.startOffset);
          whole.setEnd(range.endContainer, range.endOffset);
          return whole.toString().replace(/\s+/g, ' ') === wanted;
        }),
      ),
    text,
  );

/**
 * Runs in the page: the points between which the mouse selects a text of one text node.
 * @param {string} text
 */
function placeOf(text) {
  const pattern = new RegExp(text.split(' ').join('\\s+'));
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const found = pattern.exec(node.nodeValue ?? '');
    if (!found) continue;
    const range = document.createRange();
    range.setStart(node, found.index);
    range.setEnd(node, found.index + found[0].length);
    node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const boxes = [...range.getClientRects()];
    const [first, last] = [boxes.at(0), boxes.at(-1)];
    if (!first || !last) break;
    return {
      from: { x: first.left + 1, y: first.top + first.height / 2 },
      to: { x: last.right - 1, y: last.top + last.height / 2 },
    };
  }
  throw new Error(`The page shows no "${text}".`);
}
