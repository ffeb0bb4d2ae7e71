import type { Text } from '../margin/texts';
import type { PickKey } from './pick-keys';
import { PICK_CSS } from './pick-styles';

/** What is drawn over the page while a part is picked. */
export interface PickOverlay {
  /** Whether an event came from inside; from outside its target is our element. */
  holds(event: Event): boolean;
  /** Whether the focus is on one of the acts: then Enter is that act's. */
  isOnButton(): boolean;
  /** Draws the frame around a part, with what it holds; undefined takes the frame away. */
  frame(part: Element | undefined, label: string): void;
  /** Says something in the bar, to eyes and ears; the acts stay unless picking is over. */
  say(words: string, isOver: boolean): void;
  /** Says something to those who listen. */
  whisper(words: string): void;
  remove(): void;
}

/** Room for the label above the frame, and the least distance of both from the window's edge. */
const LABEL = 22;
const EDGE = 3;
const ACTS = [
  ['smaller', 'pickSmaller'],
  ['larger', 'pickLarger'],
  ['take', 'pickTake'],
  ['leave', 'cancel'],
] as const;

/** Puts our one element beside the page's body, above whatever the page shows, and the focus into it. */
export function pickOverlay(
  document: Document,
  text: Text,
  language: string,
  onAct: (act: PickKey) => void,
): PickOverlay {
  const host = document.createElement('postil-picker');
  const root = host.attachShadow({ mode: 'closed' });
  const make = (name: string, className: string, parent: ParentNode) => {
    const element = document.createElement(name);
    element.className = className;
    parent.append(element);
    return element;
  };
  make('style', '', root).textContent = PICK_CSS;
  const place = make('div', 'picker', root);
  place.lang = language;
  const frame = make('div', 'frame', place);
  const label = make('div', 'label', place);
  const bar = make('div', 'bar', place);
  bar.tabIndex = -1;
  bar.role = 'dialog';
  bar.ariaLabel = text('pickHint');
  const words = make('p', 'say', bar);
  words.append(text('pickHint'));
  make('small', 'keys', words).textContent = text('pickKeys');
  const acts = make('div', 'acts', bar);
  for (const [act, key] of ACTS) {
    const button = make('button', act, acts);
    button.textContent = text(key);
    button.addEventListener('click', () => onAct(act));
  }
  const live = make('div', 'unseen', place);
  live.role = 'status';
  for (const type of ['click', 'pointerdown', 'pointerup', 'mousedown', 'mouseup'])
    place.addEventListener(type, (event) => event.stopPropagation());
  const before = document.activeElement;
  document.documentElement.append(host);
  // The top layer stands above the page's own dialogs.
  host.popover = 'manual';
  host.showPopover();
  bar.focus({ preventScroll: true });

  return {
    holds: (event) => event.target === host,
    isOnButton: () => root.activeElement?.localName === 'button',
    frame(part, told) {
      frame.hidden = label.hidden = !part;
      if (!part) return;
      const { clientWidth: width, clientHeight: height } = document.documentElement;
      const box = part.getBoundingClientRect();
      const left = clamp(box.left, EDGE, width - EDGE);
      const top = clamp(box.top, EDGE, height - EDGE);
      const right = clamp(box.right, left, width - EDGE);
      const bottom = clamp(box.bottom, top, height - EDGE);
      Object.assign(frame.style, {
        left: `${left}px`,
        top: `${top}px`,
        width: `${right - left}px`,
        height: `${bottom - top}px`,
      });
      label.hidden = box.bottom < 0 || box.top > height;
      label.textContent = told;
      label.style.left = `${clamp(left, EDGE, Math.max(EDGE, width - EDGE - label.offsetWidth))}px`;
      label.style.top = `${top >= LABEL + EDGE ? top - LABEL : top + EDGE}px`;
    },
    say(said, isOver) {
      words.textContent = said;
      acts.hidden = isOver;
      live.textContent = said;
    },
    whisper(said) {
      live.textContent = said;
    },
    remove() {
      const hadFocus = root.activeElement !== null;
      host.remove();
      if (hadFocus && before instanceof HTMLElement) before.focus({ preventScroll: true });
    },
  };
}

const clamp = (value: number, least: number, most: number) =>
  Math.min(Math.max(value, least), most);
