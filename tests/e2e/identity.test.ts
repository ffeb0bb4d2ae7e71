import { describe, expect, it } from 'vitest';
import { clipPage } from '../../scripts/drive/clip-page.mjs';
import { listedArticles, openLibrary } from '../../scripts/drive/library.mjs';
import { BROWSERS, SITE, withBrowser, withServer } from './with-browser';

describe.each(BROWSERS)('saving the same page again in %s', (name) => {
  const driver = withBrowser(name);
  const server = withServer(SITE);

  it.each([
    ['/tide.html', 'saved'],
    ['/tide.html#what-the-heights-mean', 'known'],
    ['/tide.html?utm_source=letter&fbclid=x', 'known'],
    ['/tide.html?page=2', 'saved'],
    ['/tide.html?utm_medium=mail&page=2', 'known'],
  ])('%s is %s', async (path, expected) => {
    const { tab, popup, state } = await clipPage(driver(), server().origin + path);
    expect(state).toBe(expected);
    await popup.close();
    await tab.close();
  });

  it('opens the article that is there', async () => {
    const library = await openLibrary(driver(), '#/all');
    await library.waitFor(() => document.querySelector('[data-article]'));
    expect(await listedArticles(library)).toHaveLength(2);
    await library.close();
  });
});
