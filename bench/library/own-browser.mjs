import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../scripts/drive/find-browser.mjs';

/** A profile that outlives its browser, so that a start with everything on the disk can be measured. */
export async function openProfile() {
  const profile = await mkdtemp(join(tmpdir(), 'library-'));
  return {
    /** A browser on this profile; one at a time. */
    async launch() {
      const executablePath = findBrowser('chromium');
      if (!executablePath) throw new Error('No Chromium found; name one in CHROMIUM.');
      return puppeteer.launch({
        executablePath,
        headless: true,
        pipe: true,
        userDataDir: profile,
        protocolTimeout: 3_000_000,
        args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--enable-precise-memory-info'],
      });
    },
    /** Bytes that IndexedDB takes on the disk. */
    indexedDb: () => bytesIn(join(profile, 'Default', 'IndexedDB')),
    remove: () => rm(profile, { recursive: true, force: true }),
  };
}

/** @param {string} folder @returns {Promise<number>} */
async function bytesIn(folder) {
  let bytes = 0;
  for (const name of await readdir(folder, { recursive: true }).catch(() => [])) {
    const found = await stat(join(folder, name)).catch(() => undefined);
    if (found?.isFile()) bytes += found.size;
  }
  return bytes;
}

/** Bytes of the JavaScript heap that are left after a collection. @param {import('puppeteer-core').Page} page */
export async function keptHeap(page) {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
