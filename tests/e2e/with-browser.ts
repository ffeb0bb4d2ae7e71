import { resolve } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { Driver } from '../../scripts/drive/driver';
import type { BrowserName } from '../../scripts/drive/find-browser.mjs';
import { launch } from '../../scripts/drive/launch.mjs';
import { serveFolder } from '../../scripts/serve-folder.mjs';

export const BROWSERS: BrowserName[] = ['chromium', 'firefox'];

/** The pages of the tests, and the article that `npm start` shows. */
export const SITE = resolve(import.meta.dirname, '../fixtures/site');
export const SAMPLE = resolve(import.meta.dirname, '../../scripts/sample');

/** A browser with an empty library for the tests of this block; ask for it inside a test. */
export function withBrowser(
  name: BrowserName,
  options: { lang?: string; calm?: boolean } = {},
): () => Driver {
  return during(
    () => launch(name, { headless: true, ...options }),
    (driver) => driver.close(),
  );
}

/** A server of a folder for the tests of this block; ask for it inside a test. */
export function withServer(folder: string) {
  return during(
    () => serveFolder(folder),
    (server) => server.close(),
  );
}

function during<T>(begin: () => Promise<T>, end: (thing: T) => Promise<void>): () => T {
  let thing: T | undefined;
  beforeAll(async () => {
    thing = await begin();
  });
  afterAll(async () => {
    if (thing !== undefined) await end(thing);
  });
  return () => {
    if (thing === undefined) throw new Error('asked for before the tests began');
    return thing;
  };
}
