import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../scripts/drive/find-browser.mjs';

/** @typedef {Awaited<ReturnType<typeof openProfile>>} OwnProfile */

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
        enableExtensions: true,
        userDataDir: profile,
        protocolTimeout: 3_000_000,
        args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--enable-precise-memory-info'],
      });
    },
    remove: () => rm(profile, { recursive: true, force: true }),
  };
}

/** Bytes of the JavaScript heap that are left after a collection. @param {import('puppeteer-core').Page} page */
export async function keptHeap(page) {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
