import { treesIn } from '../../anchor/changed-text';
import { type Selected, selectedPassage } from './selected-passage';

/** How long a selection made by keys or fingers has to rest before it counts. */
const REST_MS = 250;

interface SelectionWatch {
  /** The selection as it is now, whoever made it. */
  now(): Selected | undefined;
  stop(): void;
}

/**
 * Tells of what a person selects, when pointer or keys rest, and at once when nothing is selected any
 * more. `isOurs` names the events of our own pieces, which are no selecting.
 */
export function watchSelection(
  document: Document,
  isOurs: (event: Event) => boolean,
  told: (selected: Selected | undefined, byTouch: boolean) => void,
): SelectionWatch {
  const view = document.defaultView ?? window;
  const ends = new AbortController();
  let pressed = false;
  let byTouch = false;
  let roots: ShadowRoot[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let released = false;
  const now = () => selectedPassage(document, roots);
  const tellIn = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      released = false;
      if (!pressed) told(now(), byTouch);
    }, ms);
  };
  const listen = <Type extends keyof WindowEventMap>(
    type: Type,
    hear: (event: WindowEventMap[Type]) => void,
  ) => view.addEventListener(type, hear, { capture: true, passive: true, signal: ends.signal });

  listen('pointerdown', (event) => {
    if (!event.isTrusted || isOurs(event) || event.button !== 0) return;
    byTouch = event.pointerType === 'touch';
    // A finger that selects sends no pointerup: the browser takes the pointer over.
    pressed = !byTouch;
  });
  for (const type of ['pointerup', 'pointercancel'] as const)
    listen(type, (event) => {
      if (!event.isTrusted || isOurs(event) || event.button > 0) return;
      pressed = false;
      roots = event.composedPath().filter(isShadowRoot);
      // A click into a selection clears it only after the pointer was released.
      released = !byTouch;
      if (released) tellIn(0);
    });
  // A selection that keys make in a shadow tree is collapsed from outside; nothing else tells of it.
  listen('keyup', (event) => {
    if (!event.isTrusted || isOurs(event) || !event.shiftKey) return;
    if (!/^(?:Arrow|Home|End|Page)/.test(event.key)) return;
    if (!document.getSelection()?.isCollapsed || !document.body) return;
    roots = treesIn(document.body).filter(isShadowRoot);
    if (roots.length) tellIn(REST_MS);
  });
  document.addEventListener(
    'selectionchange',
    () => {
      if (released) return;
      // Seen from outside, a selection in a shadow tree is always collapsed.
      const isEmpty = roots.length ? !now() : document.getSelection()?.isCollapsed;
      if (isEmpty) {
        clearTimeout(timer);
        told(undefined, byTouch);
      } else if (!pressed) tellIn(REST_MS);
    },
    { signal: ends.signal },
  );
  return {
    now,
    stop() {
      clearTimeout(timer);
      ends.abort();
    },
  };
}

// Not `instanceof`: the tree may be of a frame.
const isShadowRoot = (node: EventTarget): node is ShadowRoot => 'host' in node && 'mode' in node;
