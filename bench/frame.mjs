import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { findBrowser } from '../scripts/drive/find-browser.mjs';

const root = resolve(import.meta.dirname, '..');

/**
 * One measured figure beside those of its peers, taken in the same run.
 * @typedef {object} Row
 * @property {string} bench
 * @property {string} case
 * @property {string} metric
 * @property {string} unit
 * @property {number | null} ours
 * @property {Record<string, number | null>} peers
 * @property {string | number | null} goal in words or as a bound; null when there is none
 * @property {boolean | null} holds whether `ours` reaches the goal; null when there is none
 */

/** @typedef {ReturnType<typeof openFrame>} Frame */

/**
 * What every benchmark is given: a real browser, our code as one script, a server, the corpus.
 * `close` ends the browser and all servers; the runner calls it.
 */
export function openFrame() {
  /** @type {Promise<import('puppeteer-core').Browser> | undefined} */
  let browser;
  /** @type {Set<() => Promise<void>>} */
  const servers = new Set();
  const corpus = resolve(root, '../shared/corpus');

  /**
   * Plain headless Chromium, without the extension; launched at the first call, then shared.
   * @returns {Promise<import('puppeteer-core').Browser>}
   */
  function chromium() {
    const executablePath = findBrowser('chromium');
    if (!executablePath) throw new Error('No Chromium found; name one in CHROMIUM.');
    browser ??= puppeteer.launch({
      executablePath,
      headless: true,
      pipe: true,
      protocolTimeout: 600_000,
      args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--enable-precise-memory-info'],
    });
    return browser;
  }

  /**
   * An entry file and all it imports as one classic script that sets `globalThis[globalName]` to
   * the entry's exports.
   * @param {string} entry path, relative to the repository or absolute
   * @param {string} globalName
   * @returns {Promise<string>}
   */
  async function bundle(entry, globalName) {
    const built = await build({
      root,
      configFile: false,
      logLevel: 'error',
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        write: false,
        target: 'chrome148',
        rolldownOptions: { output: { codeSplitting: false } },
        lib: { entry: resolve(root, entry), formats: ['iife'], name: globalName },
      },
    });
    const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
    const chunk = outputs.find((one) => one.type === 'chunk' && one.isEntry);
    if (chunk?.type !== 'chunk') throw new Error(`${entry} gave no script`);
    return chunk.code;
  }

  /**
   * A loopback HTTP server on a free port.
   * @param {import('node:http').RequestListener} handler
   * @returns {Promise<{ origin: string, close: () => Promise<void> }>}
   */
  async function serve(handler) {
    const server = createServer(handler);
    await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
    const address = server.address();
    if (!address || typeof address === 'string') throw new Error('the server has no port');
    const close = async () => {
      servers.delete(close);
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    };
    servers.add(close);
    return { origin: `http://127.0.0.1:${address.port}`, close };
  }

  return {
    chromium,
    bundle,
    serve,
    /** The folder of real pages beside the repository, when there is one. */
    corpus: existsSync(corpus) ? corpus : undefined,
    random,
    /** @param {string} line */
    log: (line) => console.error(line),
    close: async () => {
      for (const close of servers) await close();
      await (await browser)?.close();
    },
  };
}

/**
 * Numbers in [0, 1) that are the same in every run with the same seed (mulberry32).
 * @param {number} seed
 */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
