/**
 * Waits until an opened page is complete, but not for ever: a page whose advertisements hang can
 * still be read. Rejects when the server answered with an error.
 * @param {import('./driver.ts').Surface} tab
 * @returns {Promise<import('./driver.ts').Surface>}
 */
export async function checkLoaded(tab) {
  await tab.evaluate(
    (patience) =>
      new Promise((done) => {
        if (document.readyState === 'complete') return done(undefined);
        addEventListener('load', () => done(undefined), { once: true });
        setTimeout(() => done(undefined), patience);
      }),
    15_000,
  );
  const status = await tab.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation');
    return entry instanceof PerformanceNavigationTiming ? entry.responseStatus : 0;
  });
  if (status >= 400) {
    await tab.close();
    throw new Error(`the server answered ${status}`);
  }
  return tab;
}
