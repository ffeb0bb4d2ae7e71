/** The picture that every image address answers with: a broken image would measure 16 × 16. */
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><rect width="1200" height="800" fill="#ccc"/></svg>';
/** Longest wait for a page to settle; slower ones are measured as they are then. */
const PATIENCE = 8000;

/**
 * A tab that answers every address itself: the page its HTML, images a placeholder, all else nothing.
 * Page scripts are blocked by policy, so `<noscript>` stays text as in a person's tab. Code runs in a
 * world of its own, as a content script does.
 * @param {import('puppeteer-core').Browser} browser
 */
export async function openTab(browser) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  const cdp = await page.createCDPSession();
  let current = { place: '', html: '' };
  await cdp.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  cdp.on('Fetch.requestPaused', ({ requestId, resourceType, request }) => {
    const answer = (/** @type {string} */ type, /** @type {string} */ body) =>
      cdp.send('Fetch.fulfillRequest', {
        requestId,
        responseCode: 200,
        responseHeaders: [
          { name: 'content-type', value: type },
          { name: 'content-security-policy', value: "script-src 'none'" },
        ],
        body: Buffer.from(body).toString('base64'),
      });
    const isPage = resourceType === 'Document' && place(request.url) === current.place;
    const done = isPage
      ? answer('text/html; charset=utf-8', current.html)
      : resourceType === 'Image'
        ? answer('image/svg+xml', PICTURE)
        : cdp.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
    done.catch(() => undefined);
  });

  return {
    /**
     * Loads a page afresh and gives a function that evaluates an expression in it.
     * @param {{ url: string, html: string }} target
     */
    async load(target) {
      current = { place: place(target.url), html: target.html };
      await page.goto('about:blank');
      await page
        .goto(target.url, { waitUntil: 'load', timeout: PATIENCE })
        .catch(() => page.waitForSelector('body', { timeout: PATIENCE }));
      const { frameTree } = await cdp.send('Page.getFrameTree');
      const { executionContextId: contextId } = await cdp.send('Page.createIsolatedWorld', {
        frameId: frameTree.frame.id,
        worldName: 'bench',
      });
      return async (/** @type {string} */ expression) => {
        const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
          expression,
          contextId,
          awaitPromise: true,
          returnByValue: true,
        });
        if (exceptionDetails)
          throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        return result.value;
      };
    },
    close: () => page.close(),
  };
}

/**
 * An address without scheme (the browser tries https first) and fragment (it never asks for it).
 * @param {string} url
 */
function place(url) {
  const { host, pathname, search } = new URL(url);
  return host + pathname + search;
}
