import { type MarginKey, selectionKey } from './margin-keys';
import { isTyping, type Selected } from './selected-passage';
import { watchRoutes } from './watch-routes';
import { watchSelection } from './watch-selection';

/** What the margin hears of a page. */
interface PageEars {
  isOurs(event: Event): boolean;
  onSelected(selected: Selected | undefined, byTouch: boolean): void;
  /** A key that means something; true when it was taken, and the page must not have it. */
  onKey(key: MarginKey): boolean;
  /** A click in the text, where no selecting ended and nothing of the page's own was meant. */
  onClick(x: number, y: number): void;
  onRoute(): void;
  /** The page is looked at again; the library may have changed meanwhile. */
  onReturn(): void;
  /** The page is left, and may not come back. */
  onLeave(): void;
}

/** What reacts to a click itself; a passage in it is opened from the keyboard. */
const REACTS =
  'a[href], button, input, select, textarea, label, summary, option, audio, video, [contenteditable], [role="button"], [role="link"], [role="tab"], [role="menuitem"], [role="checkbox"]';

/**
 * Listens to a page until `stop`. Events that a page made up itself are not heard; no key is taken
 * while somebody types.
 */
export function listenToPage(
  document: Document,
  ears: PageEars,
): { selected(): Selected | undefined; stop(): void } {
  const view = document.defaultView ?? window;
  const ends = new AbortController();
  const options = { capture: true, signal: ends.signal };
  const selection = watchSelection(document, ears.isOurs, ears.onSelected);
  const stopRoutes = watchRoutes(view, ears.onRoute);

  view.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || ears.isOurs(event) || isTyping(document)) return;
      const key = selectionKey(event);
      if (!key || !ears.onKey(key)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    options,
  );
  view.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || ears.isOurs(event) || event.button !== 0) return;
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      const [target] = event.composedPath();
      if (target instanceof Element && target.closest(REACTS)) return;
      if (!selection.now()) ears.onClick(event.clientX, event.clientY);
    },
    options,
  );
  document.addEventListener(
    'visibilitychange',
    () => (document.visibilityState === 'visible' ? ears.onReturn() : ears.onLeave()),
    options,
  );
  view.addEventListener('pagehide', ears.onLeave, options);
  return {
    selected: selection.now,
    stop() {
      ends.abort();
      selection.stop();
      stopRoutes();
    },
  };
}
