import annotateScript from '../content/annotate-page?script&iife';
import marginScript from '../content/show-margin?script&iife';
import { browser } from '../platform/browser';
import { HIGHLIGHT_CSS } from './highlight-css';

/**
 * Shows a page's annotations in its tab and lets the person make more. Doing it twice does no harm.
 * Fails where the browser does not let us in. `margin`: toolbar and cards are sent along, because a
 * person is about to use them; else they come when they are asked for.
 */
export async function annotateTab(tabId: number, margin: boolean): Promise<void> {
  const target = { tabId };
  // Author rules reach Chromium's shadow trees by inheritance, user rules reach Firefox's. In
  // Chromium 156 user rules alone paint no background, so both are needed in both.
  await Promise.all(
    (['AUTHOR', 'USER'] as const).map((origin) =>
      browser.scripting.insertCSS({
        // Frames of the page's own origin have a tree and rules of their own.
        target: { tabId, allFrames: true },
        css: HIGHLIGHT_CSS,
        origin,
      }),
    ),
  );
  await browser.scripting.executeScript({
    target,
    files: [...(margin ? [marginScript] : []), annotateScript],
  });
}

/** Sends a page that shows annotations what draws toolbar and cards. */
export async function sendMargin(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [marginScript] });
}
