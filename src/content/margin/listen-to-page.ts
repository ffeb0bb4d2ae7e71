import { attendFrames } from './attend-frames';
import { type DocumentEars, listenToDocument } from './listen-to-document';
import type { Selected } from './selected-passage';
import { watchRoutes } from './watch-routes';

/** What the margin hears of a page. */
interface PageEars extends DocumentEars {
  onRoute(): void;
  /** The page is looked at again; the library may have changed meanwhile. */
  onReturn(): void;
  /** The page is left, and may not come back. */
  onLeave(): void;
}

/** Listens to a page and to the frames of its own origin in it, until `stop`. */
export function listenToPage(
  document: Document,
  ears: PageEars,
): {
  selected(): Selected | undefined;
  /** The image whose menu was asked for last. */
  asked(): Element | undefined;
  stop(): void;
} {
  const view = document.defaultView ?? window;
  const ends = new AbortController();
  const options = { capture: true, signal: ends.signal };
  const stopRoutes = watchRoutes(view, ears.onRoute);
  const heard = new Set([listenToDocument(document, ears)]);
  const stopFrames = attendFrames(document, (framed) => {
    const listening = listenToDocument(framed, ears);
    heard.add(listening);
    return () => {
      listening.stop();
      heard.delete(listening);
    };
  });
  document.addEventListener(
    'visibilitychange',
    () => (document.visibilityState === 'visible' ? ears.onReturn() : ears.onLeave()),
    options,
  );
  view.addEventListener('pagehide', ears.onLeave, options);
  return {
    selected: () => firstOf(heard, (one) => one.selected()),
    asked: () => firstOf(heard, (one) => one.asked()),
    stop() {
      ends.abort();
      stopRoutes();
      stopFrames();
      for (const listening of heard) listening.stop();
    },
  };
}

function firstOf<T, R>(all: Iterable<T>, ask: (one: T) => R | undefined): R | undefined {
  for (const one of all) {
    const answer = ask(one);
    if (answer !== undefined) return answer;
  }
  return undefined;
}
