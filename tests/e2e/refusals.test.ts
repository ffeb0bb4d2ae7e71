import { describe, expect, it } from 'vitest';
import { BROWSERS, SITE, withBrowser, withServer } from './with-browser';

describe.each(BROWSERS)('a page that cannot be clipped says so in %s', (name) => {
  const driver = withBrowser(name);
  const server = withServer(SITE);
  const own = name === 'chromium' ? 'chrome://version/' : 'about:license';

  it.each([
    ['a page of the browser', () => own],
    ['a PDF', () => `${server().origin}/leaflet.pdf`],
    ['a drawing', () => `${server().origin}/drawing.svg`],
    ['an empty tab', () => 'about:blank'],
  ])('%s', async (_, url) => {
    const tab = await driver().open(url());
    const popup = await driver().pressToolbarButton(tab);
    const said = await popup.waitFor(() => {
      const { state } = document.querySelector('main')?.dataset ?? {};
      const sentence = document.querySelector('#state')?.textContent?.trim();
      return state !== 'loading' && state !== 'saving' && { state, sentence };
    });
    expect(said.state).toBe('refused');
    expect(said.sentence).toMatch(/\S+ \S+ \S+/);
    await popup.close();
    await tab.close();
  });
});
