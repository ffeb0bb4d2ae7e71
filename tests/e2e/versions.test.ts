import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clipPage } from '../../scripts/drive/clip-page.mjs';
import type { Surface } from '../../scripts/drive/driver';
import { openArticle } from '../../scripts/drive/reader.mjs';
import { serveFolder } from '../../scripts/serve-folder.mjs';
import { readStore } from './live-page';
import { BROWSERS, SITE, withBrowser } from './with-browser';

const OLD = 'Twice a day the harbour empties';
const NEW = 'Once in twelve hours the harbour empties';

describe.each(BROWSERS)('a page that changed, in %s', (name) => {
  const driver = withBrowser(name);
  let folder = '';
  let server: Awaited<ReturnType<typeof serveFolder>> | undefined;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'postil-versions-'));
    await cp(SITE, folder, { recursive: true });
    server = await serveFolder(folder);
  });
  afterAll(async () => {
    await server?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const words = (library: Surface, selector: string) =>
    library.evaluate(
      (wanted) => [...document.querySelectorAll(wanted)].map((one) => one.textContent ?? ''),
      selector,
    );

  it('keeps both versions, shows what changed, and the older one can be read again', async () => {
    const address = `${server?.origin}/tide.html`;
    const first = await clipPage(driver(), address);
    await first.popup.close();
    await first.tab.close();
    const file = join(folder, 'tide.html');
    await writeFile(file, (await readFile(file, 'utf8')).replace(OLD, NEW));

    const second = await clipPage(driver(), address);
    await second.popup.click('#update');
    const receipt = await second.popup.waitFor(() => {
      const said = document.querySelector('#state')?.textContent ?? '';
      return said.includes('added') && said;
    });
    expect(receipt).toContain('4 words added, 3 words removed');
    const id = (await readStore(second.popup)).articles[0]?.id ?? '';
    await second.popup.close();
    await second.tab.close();

    const reader = await openArticle(driver(), id);
    await reader.click('#article-menu-button');
    await reader.click('#versions');
    await reader.waitFor(() => document.querySelector('#version-sum'));
    expect(await words(reader, '.compared del')).toEqual([expect.stringContaining('Twice a day')]);
    expect(await words(reader, '.compared ins')).toEqual([
      expect.stringContaining('Once in twelve hours'),
    ]);

    await reader.click('[data-version="1"] [data-act="show"]');
    await reader.waitFor(() => document.querySelector('[data-version="1"] .version-read'));
    await reader.click('.versions-back');
    const isRead = (words: string) =>
      reader.waitFor((wanted) => {
        const inside = document.querySelector('iframe')?.contentDocument;
        return inside?.querySelector('body')?.textContent.includes(wanted);
      }, words);
    await isRead('Twice a day');
    await reader.click('#toast button');
    await isRead('Once in twelve hours');
    await reader.close();
  });
});
