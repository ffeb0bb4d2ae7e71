import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { launchChromium } from '../scripts/drive/chromium.mjs';
import { launch } from '../scripts/drive/launch.mjs';
import { ensureBuild } from '../scripts/ensure-build.mjs';
import { serveFolder } from '../scripts/serve-folder.mjs';

/** @typedef {import('../scripts/drive/driver.ts').Driver} Driver */
/** @typedef {import('../scripts/drive/driver.ts').Surface} Surface */

const ROUNDS = 9;
const sample = resolve(import.meta.dirname, '../scripts/sample');

/**
 * What each step may take longer than the bare browser in the same run, in milliseconds. A person
 * takes what comes within 100 ms for immediate (Nielsen, Usability Engineering, 1993, chapter 5).
 */
const GOALS = { clip: 100, save: 250, 'open popup': 100, export: 250 };

/**
 * The sample's way through the extension, beside the least that a browser must do for the same: the
 * page serialised, written in one strict transaction, an empty popup opened, the same files written
 * by `downloads`.
 * @param {import('./frame.mjs').Frame} frame
 * @returns {Promise<import('./frame.mjs').Row[]>}
 */
export async function run(frame) {
  ensureBuild();
  const server = await serveFolder(sample);
  const ours = await launch('chromium', { headless: true });
  const bare = await launchChromium({
    headless: true,
    extension: join(import.meta.dirname, 'walk/bare-extension'),
  });
  try {
    const clips = await clipTimes(frame, server.origin);
    /** @type {Record<'save' | 'open popup' | 'export', { ours: number[], bare: number[] }>} */
    const times = {
      save: { ours: [], bare: [] },
      'open popup': { ours: [], bare: [] },
      export: { ours: [], bare: [] },
    };
    for (let round = 0; round < ROUNDS; round++) {
      const address = `${server.origin}/?round=${round}`;
      // Taking turns at being first evens out what the machine does meanwhile.
      const order =
        round % 2
          ? /** @type {const} */ (['bare', 'ours'])
          : /** @type {const} */ (['ours', 'bare']);
      for (const side of order) {
        const driver = side === 'ours' ? ours : bare;
        const tab = await driver.open(address);
        times.save[side].push(await saveTime(driver, tab));
        times['open popup'][side].push(await openTime(driver, tab));
        await tab.close();
      }
      const tab = await ours.open(address);
      const popup = await ours.pressToolbarButton(tab);
      await popup.waitFor(() => document.querySelector('main')?.dataset.images === 'done');
      times.export.ours.push(await popup.evaluate(exportTime));
      await popup.close();
      await tab.close();
      const page = await bare.openOwn('src/popup/index.html');
      times.export.bare.push(await page.evaluate(downloadTime, await exportedFiles(ours), round));
      await page.close();
    }
    return [
      row('clip', clips.ours, { outerHTML: clips.outerHTML }),
      row('save', times.save.ours, { bare: times.save.bare }),
      row('open popup', times['open popup'].ours, { bare: times['open popup'].bare }),
      row('export', times.export.ours, { bare: times.export.bare }),
    ];
  } finally {
    await ours.close();
    await bare.close();
    await server.close();
  }
}

/**
 * `captureArticle` in the sample's page, and the page serialised.
 * @param {import('./frame.mjs').Frame} frame
 * @param {string} origin
 */
async function clipTimes(frame, origin) {
  const script = await frame.bundle('src/capture/capture-article.ts', 'postilCapture');
  const page = await (await frame.chromium()).newPage();
  await page.goto(`${origin}/`);
  await page.evaluate(script);
  const times = await page.evaluate((rounds) => {
    const { captureArticle } = Reflect.get(globalThis, 'postilCapture');
    /** @type {{ ours: number[], outerHTML: number[] }} */
    const all = { ours: [], outerHTML: [] };
    for (let round = 0; round < rounds; round++) {
      const begun = performance.now();
      captureArticle(document, { url: location.href });
      const between = performance.now();
      // Kept, so that no engine may leave the work out.
      document.body.dataset.length = String(document.documentElement.outerHTML.length);
      all.ours.push(between - begun);
      all.outerHTML.push(performance.now() - between);
    }
    return all;
  }, ROUNDS);
  await page.close();
  return times;
}

const now = () => performance.timeOrigin + performance.now();

/**
 * From the press of the button to "saved".
 * @param {Driver} driver
 * @param {Surface} tab
 */
async function saveTime(driver, tab) {
  const begun = now();
  const popup = await driver.pressToolbarButton(tab);
  const at = await popup.evaluate(
    () =>
      /** @type {Promise<number>} */ (
        new Promise((done) => {
          const look = () => {
            const { state, at } = document.querySelector('main')?.dataset ?? {};
            if (state === 'saved') done(Number(at ?? performance.timeOrigin + performance.now()));
          };
          new MutationObserver(look).observe(document, { subtree: true, attributes: true });
          look();
        })
      ),
  );
  await popup.waitFor(() => document.querySelector('main')?.dataset.images !== 'pending');
  await popup.close();
  return at - begun;
}

/**
 * From the press of the button to the first thing painted in the popup, on a page that is saved.
 * @param {Driver} driver
 * @param {Surface} tab
 */
async function openTime(driver, tab) {
  const begun = now();
  const popup = await driver.pressToolbarButton(tab);
  const at = await popup.waitFor(() => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    return paint && performance.timeOrigin + paint.startTime;
  });
  await popup.waitFor(() => document.querySelector('main')?.dataset.state === 'known');
  await popup.close();
  return at - begun;
}

/** Runs in the popup: from the click on "Export" to all files being on the disk. */
function exportTime() {
  const begun = performance.now();
  const main = document.querySelector('main');
  /** @type {Promise<number>} */
  const time = new Promise((done) => {
    new MutationObserver(() => {
      if (main?.dataset.exported) done(performance.now() - begun);
    }).observe(document, { subtree: true, attributes: true });
  });
  const button = document.querySelector('#export');
  if (button instanceof HTMLElement) button.click();
  return time;
}

/**
 * Runs in a page of the bare extension: writes the same files by `downloads`, one after another.
 * @param {string[]} files Base64
 * @param {number} round
 */
async function downloadTime(files, round) {
  const { downloads } = Reflect.get(globalThis, 'chrome');
  const blobs = files.map(
    (file) => new Blob([Uint8Array.from(atob(file), (c) => c.charCodeAt(0))]),
  );
  const begun = performance.now();
  for (const [index, blob] of blobs.entries()) {
    const url = URL.createObjectURL(blob);
    await new Promise((done) => {
      /** @param {{ state?: { current: string } }} change */
      const changed = ({ state }) => {
        if (state?.current !== 'complete') return;
        downloads.onChanged.removeListener(changed);
        done(undefined);
      };
      downloads.onChanged.addListener(changed);
      downloads.download({ url, filename: `bare/${round}-${index}.bin` });
    });
  }
  return performance.now() - begun;
}

/**
 * The files that one export wrote.
 * @param {Driver} driver
 */
async function exportedFiles(driver) {
  const names = await readdir(driver.downloads, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile());
  // Each round writes its own Markdown file and shares the images.
  const [text, ...images] = [
    files.find(({ name }) => name.endsWith('.md')),
    ...files.filter(({ name }) => !name.endsWith('.md')),
  ];
  const chosen = [text, ...images].filter((entry) => entry !== undefined);
  return Promise.all(
    chosen.map(async ({ parentPath, name }) => readFile(join(parentPath, name), 'base64')),
  );
}

/**
 * @param {keyof typeof GOALS} metric
 * @param {number[]} ours
 * @param {Record<string, number[]>} peers
 * @returns {import('./frame.mjs').Row}
 */
function row(metric, ours, peers) {
  const middle = median(ours);
  const medians = Object.fromEntries(
    Object.entries(peers).map(([name, times]) => [name, median(times)]),
  );
  const bound = Math.max(...Object.values(medians)) + GOALS[metric];
  return {
    bench: 'walk',
    case: 'sample article',
    metric,
    unit: 'ms',
    ours: middle,
    peers: medians,
    goal: `at most ${GOALS[metric]} ms more`,
    holds: middle <= bound,
  };
}

/** @param {number[]} times */
const median = (times) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
