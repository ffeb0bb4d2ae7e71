/**
 * Draws the PNG icons from the SVGs in icons/: `npm run icons`. 16 and 24 pixels have drawings of
 * their own, fitted to their pixels. The light ones are for dark toolbars: there an ink outline
 * would not be seen, so the page stands by its paper alone.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './drive/find-browser.mjs';

const FOLDER = join(import.meta.dirname, '../icons');
const SIZES = [16, 24, 32, 48, 128];
const TOOLBAR_SIZES = [16, 24, 32];
const LIGHT = `
  .page { fill: #ece6db; stroke: #ece6db; }
  .fold { fill: #b5aa98; stroke: #ece6db; }
`;

/** @param {number} size */
const drawing = (size) =>
  readFile(join(FOLDER, size < 32 ? `postil-${size}.svg` : 'postil.svg'), 'utf8');

const executablePath = findBrowser('chromium');
if (!executablePath) throw new Error('Chromium is needed to draw the icons; CHROMIUM may name it.');
const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage();

  /**
   * @param {string} svg
   * @param {number} size
   * @param {string} name
   */
  const draw = async (svg, size, name) => {
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
    const png = await page.screenshot({ omitBackground: true });
    await writeFile(join(FOLDER, name), png);
  };

  for (const size of SIZES) await draw(await drawing(size), size, `postil-${size}.png`);
  for (const size of TOOLBAR_SIZES)
    await draw(
      (await drawing(size)).replace('</style>', `${LIGHT}</style>`),
      size,
      `postil-light-${size}.png`,
    );
} finally {
  await browser.close();
}
