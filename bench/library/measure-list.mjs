import { resolve } from 'node:path';
import { ensureBuild } from '../../scripts/ensure-build.mjs';
import { asArticle, makeArticle } from './make-article.mjs';
import { at } from './statistics.mjs';
import { traceTasks } from './trace-tasks.mjs';

const extension = resolve(import.meta.dirname, '../../dist/chrome');
const OPENINGS = 7;
const FRAMES = 120;
/** A wheel's notch each frame, faster than anybody reads. */
const NOTCH = 400;
/** A frame that took longer was seen: two of them at 60 a second. */
const DROPPED_MS = 34;
const CHUNK = 2000;

/**
 * The built library over collections of several sizes: from the beginning of the page to its first
 * rows on the screen, and what a long scroll costs.
 * @param {import('../frame.mjs').Frame} frame
 * @param {import('./own-browser.mjs').OwnProfile} profile
 * @param {number[]} sizes ascending
 * @returns {Promise<import('../frame.mjs').Row[]>}
 */
export async function measureList(frame, profile, sizes) {
  ensureBuild();
  const browser = await profile.launch();
  try {
    const own = await browser.installExtension(extension);
    const address = `chrome-extension://${own}/src/options/index.html#/all`;
    const rows = [];
    /** The opening at the smallest size, which the others are held against. */
    let least = 0;
    let filled = 0;
    for (const size of sizes) {
      const page = await browser.newPage();
      await page.evaluateOnNewDocument(noteFirstRow);
      await page.goto(address);
      await page.waitForSelector('main:not([data-state=loading])');
      for (; filled < size; filled += CHUNK) await page.evaluate(putArticles, made(filled, size));
      const opened = [];
      for (let time = 0; time < OPENINGS; time++) {
        await page.reload();
        await page.waitForFunction('window.firstRow > 0');
        opened.push(Number(await page.evaluate('window.firstRow')));
        // What one page still asks the database for, the next would wait for.
        await page.waitForFunction(
          `document.querySelector('.article-rows').clientHeight > ${size * 50}`,
        );
      }
      const tasks = await traceTasks(page);
      const frames = await page.evaluate(scroll, FRAMES, NOTCH);
      const longest = await tasks.longest();
      await page.close();
      const first = at(opened, 0.5);
      least ||= first;
      frame.log(`  ${size} in the library: first rows after ${Math.round(first)} ms`);
      /** @param {string} metric @param {string} unit @param {number} ours @param {string | null} goal @param {boolean | null} holds */
      const row = (metric, unit, ours, goal = null, holds = null) => ({
        bench: 'library',
        case: `${size} articles, built extension`,
        metric,
        unit,
        ours,
        peers: {},
        goal,
        holds,
      });
      rows.push(
        row('page begun to first rows', 'ms', first, '≤ 300', first <= 300),
        row('the same, against the smallest', '×', first / least, '≤ 1.3', first <= 1.3 * least),
        row('longest task while scrolling', 'ms', longest, '≤ 50', longest <= 50),
        row('frames dropped while scrolling', '%', (100 * dropped(frames)) / FRAMES),
      );
    }
    return rows;
  } finally {
    await browser.close();
  }
}

/** @param {number} from @param {number} size */
const made = (from, size) =>
  Array.from({ length: Math.min(CHUNK, size - from) }, (_, index) =>
    asArticle(makeArticle(from + index, { light: true })),
  );

const dropped = (/** @type {number[]} */ frames) =>
  frames.filter((length) => length > DROPPED_MS).length;

/** Runs before the page's own scripts. */
function noteFirstRow() {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('[data-article] h2')) return;
    observer.disconnect();
    requestAnimationFrame(() =>
      setTimeout(() => Reflect.set(window, 'firstRow', performance.now())),
    );
  }).observe(document, { childList: true, subtree: true });
}

/** @param {object[]} rows */
function putArticles(rows) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('postil');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('articles', 'readwrite');
      for (const row of rows) writing.objectStore('articles').put(row);
      writing.onerror = () => reject(writing.error);
      writing.oncomplete = () => {
        opening.result.close();
        resolve(undefined);
      };
    };
  });
}

/** @param {number} frames @param {number} notch @returns {Promise<number[]>} milliseconds of each frame */
async function scroll(frames, notch) {
  const list = document.querySelector('.article-list');
  const lengths = [];
  let last = performance.now();
  for (let count = 0; count < frames; count++) {
    list?.scrollBy(0, notch);
    const now = await new Promise((next) => requestAnimationFrame(next));
    lengths.push(now - last);
    last = now;
  }
  return lengths;
}
