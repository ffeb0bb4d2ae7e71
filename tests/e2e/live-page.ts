import type { Driver, Point, Surface } from '../../scripts/drive/driver';
import type { Annotation } from '../../src/model/annotation';
import type { Article } from '../../src/model/article';

/** Presses the toolbar button and has the popup let the person highlight on the page. */
export async function highlightHere(driver: Driver, tab: Surface): Promise<void> {
  const popup = await driver.pressToolbarButton(tab);
  await popup.waitFor(() => {
    const state = document.querySelector('main')?.dataset.state;
    return state !== undefined && state !== 'loading' && state !== 'saving';
  });
  await askToHighlight(popup);
  await popup.close();
}

/** Has the popup let the person highlight on the page under it. */
export async function askToHighlight(popup: Surface): Promise<void> {
  const reply = await popup.evaluate(async () => {
    const api: typeof import('webextension-polyfill') = Reflect.get(globalThis, 'browser');
    const [tab] = await api.tabs.query({ active: true, currentWindow: true });
    return api.runtime.sendMessage({ to: 'background', call: 'highlightHere', args: [tab?.id] });
  });
  if (JSON.stringify(reply) !== '{"ok":true}') throw new Error(JSON.stringify(reply));
}

/** Selects a text of the page with the mouse. It must stand within one text node. */
export async function select(tab: Surface, text: string): Promise<void> {
  const { from, to } = await tab.evaluate(placeOf, text);
  await tab.drag(from, to);
  await tab.waitFor(() => getSelection()?.isCollapsed === false);
}

/** Clicks the beginning of a text of the page. */
export async function clickText(tab: Surface, text: string): Promise<void> {
  const { from } = await tab.evaluate(placeOf, text);
  const inside = { x: from.x + 6, y: from.y };
  await tab.drag(inside, inside);
}

/** What is painted in the page now: the words of each colour. */
export const painted = (tab: Surface): Promise<Record<string, string[]>> =>
  tab.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights].map(([name, highlight]) => [
        name,
        [...highlight].map((range) => {
          const whole = document.createRange();
          whole.setStart(range.startContainer, range.startOffset);
          whole.setEnd(range.endContainer, range.endOffset);
          return whole.toString().replace(/\s+/g, ' ');
        }),
      ]),
    ),
  );

/** Waits until these words are painted in this colour. */
export const waitUntilPainted = (tab: Surface, color: string, words: string): Promise<unknown> =>
  tab.waitFor(
    (name, wanted) =>
      [...(CSS.highlights.get(name) ?? [])].some((range) => {
        const whole = document.createRange();
        whole.setStart(range.startContainer, range.startOffset);
        whole.setEnd(range.endContainer, range.endOffset);
        return whole.toString().replace(/\s+/g, ' ') === wanted;
      }),
    `postil-${color}`,
    words,
  );

/** What the library holds, read from a page of the extension. */
export const readStore = (
  own: Surface,
): Promise<{ annotations: Annotation[]; articles: Article[] }> =>
  own.evaluate(
    () =>
      new Promise<{ annotations: Annotation[]; articles: Article[] }>((resolve, reject) => {
        const opening = indexedDB.open('postil');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction(['annotations', 'articles']);
          const annotations = reading.objectStore('annotations').getAll();
          const articles = reading.objectStore('articles').getAll();
          reading.onerror = () => reject(reading.error);
          reading.oncomplete = () => {
            database.close();
            resolve({ annotations: annotations.result, articles: articles.result });
          };
        };
      }),
  );

/** Runs in the page: the points between which the mouse selects a text. */
function placeOf(text: string): { from: Point; to: Point } {
  const words = text.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(words.join('\\s+'));
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
    const first = boxes[0];
    const last = boxes.at(-1);
    if (!first || !last) break;
    return {
      from: { x: first.left + 1, y: first.top + first.height / 2 },
      to: { x: last.right - 1, y: last.top + last.height / 2 },
    };
  }
  throw new Error(`The page shows no "${text}".`);
}
