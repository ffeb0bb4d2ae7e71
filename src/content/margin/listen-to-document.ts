import { aimKey, type MarginKey, selectionKey } from './margin-keys';
import { isTyping, type Selected } from './selected-passage';
import { watchSelection } from './watch-selection';
import { wholeUnder } from './whole-under';

/** What the margin hears of one document. */
export interface DocumentEars {
  isOurs(event: Event): boolean;
  onSelected(selected: Selected | undefined, byTouch: boolean): void;
  /** Whether a passage is to get the place that is selected. */
  aims(): boolean;
  /** A key that means something; true when it was taken, and the page must not have it. */
  onKey(key: MarginKey): boolean;
  /** A click in the text, where no selecting ended and nothing of the page's own was meant. */
  onClick(x: number, y: number, document: Document): void;
  /** A click with Alt on something that can be highlighted as a whole. */
  onWhole(element: Element): void;
}

/** What reacts to a click itself; a passage in it is opened from the keyboard. */
const REACTS =
  'a[href], button, input, select, textarea, label, summary, option, audio, video, [contenteditable], [role="button"], [role="link"], [role="tab"], [role="menuitem"], [role="checkbox"]';

/** A document that is listened to. */
interface Listening {
  selected(): Selected | undefined;
  /** What the menu was asked for on last. */
  asked(): Element | undefined;
  stop(): void;
}

/**
 * Listens to a document until `stop`. Events that a page made up itself are not heard; no key is taken
 * while somebody types.
 */
export function listenToDocument(document: Document, ears: DocumentEars): Listening {
  const view = document.defaultView ?? window;
  const ends = new AbortController();
  const options = { capture: true, signal: ends.signal };
  const selection = watchSelection(document, ears.isOurs, ears.onSelected);
  let asked: Element | undefined;

  view.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || ears.isOurs(event) || isTyping(document)) return;
      const key = ears.aims() ? aimKey(event) : selectionKey(event);
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
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      // While a part of the page is being picked, a click means that.
      if (document.querySelector('postil-picker')) return;
      const whole = event.altKey ? wholeUnder(event) : undefined;
      if (whole) {
        event.preventDefault();
        event.stopImmediatePropagation();
        ears.onWhole(whole);
      }
      if (event.altKey) return;
      const [target] = event.composedPath();
      // Not `instanceof`: the element may be of a frame.
      if (target && 'closest' in target && (target as Element).closest(REACTS)) return;
      if (!selection.now()) ears.onClick(event.clientX, event.clientY, document);
    },
    options,
  );
  view.addEventListener(
    'contextmenu',
    (event) => {
      asked = event.isTrusted ? wholeUnder(event) : undefined;
    },
    options,
  );
  return {
    selected: selection.now,
    asked: () => (asked?.matches('img') && asked.isConnected ? asked : undefined),
    stop() {
      ends.abort();
      selection.stop();
    },
  };
}
