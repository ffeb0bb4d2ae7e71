import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clipPage } from '../../scripts/drive/clip-page.mjs';
import type { Surface } from '../../scripts/drive/driver';
import { exportCollection, importFiles, openLibrary } from '../../scripts/drive/library.mjs';
import { hostileCases } from '../hostile/hostile-cases';
import { writeHostileFiles } from '../hostile/hostile-files';
import { serveHostileSite } from '../hostile/hostile-site';
import { renderCarelessly } from '../hostile/render-carelessly';
import { readArchive } from './read-archive';
import { BROWSERS, withBrowser } from './with-browser';

/** What a page of ours did that it must not: scripts of an article, requests that left the browser. */
const deeds = (surface: Surface) =>
  surface.evaluate(() => {
    const frames = [...document.querySelectorAll('iframe')].flatMap(
      ({ contentWindow }) => contentWindow ?? [],
    );
    return {
      ran: Reflect.get(globalThis, 'ran') ?? null,
      polluted: Reflect.has({}, 'polluted'),
      requests: [globalThis, ...frames]
        .flatMap((one) => one.performance.getEntriesByType('resource'))
        .map(({ name }) => name)
        .filter((name) => /^(?:https?|wss?|ftp):/.test(name)),
    };
  });

const CASES = hostileCases('').length;
const NONE = { ran: null, polluted: false, requests: [] };

describe.each(BROWSERS)('the hostile corpus in %s', { timeout: 120_000 }, (name) => {
  const driver = withBrowser(name);
  let site: Awaited<ReturnType<typeof serveHostileSite>>;
  let folder = '';
  beforeAll(async () => {
    site = await serveHostileSite();
    folder = await mkdtemp(join(tmpdir(), 'postil-hostile-'));
  });
  afterAll(async () => {
    await site.close();
    await rm(folder, { recursive: true });
  });

  it('is clipped from a page in which it runs, and the popup runs nothing of it', async () => {
    const { tab, popup, state } = await clipPage(driver(), `${site.origin}/page.html`);
    expect(state).toBe('saved');
    expect(await tab.evaluate(() => Reflect.get(globalThis, 'ran'))).toBeGreaterThan(0);
    expect(site.requests.filter((path) => path.startsWith('/called/')).length).toBeGreaterThan(20);
    expect(await deeds(popup)).toEqual(NONE);
    await popup.close();
    await tab.close();
  });

  it('is imported from files without a request', async () => {
    const paths = await writeHostileFiles(folder, site.origin);
    site.requests.length = 0;
    const rows = await importFiles(driver(), paths);
    expect(rows.map(({ outcome }) => outcome)).toEqual(paths.map(() => 'added'));
    expect(site.requests).toEqual([]);
  });

  it.each([
    ['the list', '#/all', '[data-article]'],
    ['the search', '#/all?q=case', '[data-article]'],
    ['the highlights', '#/highlights', '[data-annotation]'],
  ])('does nothing in %s', async (_, place, row) => {
    const library = await openLibrary(driver(), place);
    await library.waitFor((wanted) => document.querySelector(wanted) !== null, row);
    expect(await deeds(library)).toEqual(NONE);
    await library.close();
    expect(site.requests).toEqual([]);
  });

  it('does nothing when its articles are opened: no script runs, nothing is asked for', async () => {
    const list = await openLibrary(driver(), '#/all');
    await list.waitFor(() => document.querySelector('[data-article]') !== null);
    const ids = await list.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const opening = indexedDB.open('postil');
          opening.onsuccess = () => {
            const { result } = opening;
            const keys = result.transaction('articles').objectStore('articles').getAllKeys();
            keys.onsuccess = () => {
              result.close();
              resolve(keys.result.map(String));
            };
          };
        }),
    );
    await list.close();
    const reader = await openLibrary(driver(), '#/import');
    const texts: string[] = [];
    for (const id of ids) {
      await reader.evaluate((article) => {
        location.hash = `#/article/${article}`;
      }, id);
      const text = await reader.waitFor(() => {
        const frame = document.querySelector('iframe');
        const inside = frame?.contentDocument;
        if (frame?.dataset.state !== 'ready' || !inside) return false;
        return [...inside.images].every((image) => image.complete) && inside.body.textContent;
      });
      texts.push(text);
      expect(await deeds(reader)).toEqual(NONE);
      // The next article must not be taken for this one.
      await reader.evaluate(() => {
        location.hash = '#/import';
      });
      await reader.waitFor(() => document.querySelector('iframe') === null);
    }
    await reader.close();
    expect(site.requests).toEqual([]);
    // What was said before each case is there, from the page and from the files.
    for (const said of [/The case \d+/g, /Case \d+/g])
      expect(new Set(texts.join(' ').match(said)).size).toBe(CASES);
  });

  it.each(['markdown', 'html'])(
    'does nothing when its export in %s is shown by a generator that trusts it',
    async (body) => {
      const files = await readArchive(await exportCollection(driver(), { profile: 'plain', body }));
      const texts = [...files].filter(([path]) => path.endsWith('.md'));
      expect(texts.length).toBeGreaterThan(30);
      for (const path of files.keys()) {
        expect(path).not.toMatch(/\.\.|[\p{C}<>:"|?*\\]|^\//u);
      }
      const rendered = texts.map(([, bytes]) => renderCarelessly(bytes.toString('utf8')));
      site.pages.set('/rendered.html', `<!doctype html><body>${rendered.join('\n<hr>\n')}</body>`);
      const tab = await driver().open(`${site.origin}/rendered.html`);
      const shown = await tab.evaluate(() => ({
        ran: Reflect.get(globalThis, 'ran') ?? null,
        live: document.querySelectorAll('script, style, iframe, object, embed, form, svg').length,
        said: new Set(document.body.textContent?.match(/Case \d+/g)).size,
      }));
      expect(shown).toMatchObject({ ran: null, live: 0 });
      expect(shown.said).toBe(CASES);
      await tab.close();
    },
  );
});
