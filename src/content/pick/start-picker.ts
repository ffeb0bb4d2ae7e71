import { countWords } from '../../model/words';
import type { CountedKey } from '../../platform/text';
import type { Text } from '../margin/texts';
import { type PickKey, pickKey } from './pick-keys';
import { type PickOverlay, pickOverlay } from './pick-overlay';
import { beside, firstPart, largerThan, partAt, smallerThan } from './pick-tree';

type Counted = (stem: CountedKey, count: number) => string;

/** What the picker of a page needs. */
interface Picking {
  text: Text;
  counted: Counted;
  language: string;
  /** Keeps the part; resolves when it is safe, to false when there is nothing in it to keep. */
  take(part: Element): Promise<boolean>;
  /** Told when the picker has left the page. */
  onLeft(): void;
}

/** Long enough to read four words. */
const FAREWELL_MS = 1800;

/** What a page would react to while a part of it is picked; scrolling is not among it. */
const POINTER = [
  'pointerover pointerout pointerenter pointerleave pointerdown pointerup',
  'mouseover mouseout mouseenter mouseleave mousemove mousedown mouseup',
  'dblclick auxclick dragstart touchstart touchend',
]
  .join(' ')
  .split(' ');
const UNDONE = /^(?:mousedown|mouseup|dblclick|auxclick|dragstart)$/;

/**
 * Lets a person pick a part of the page, by pointer, keys or fingers, and keeps it. While that lasts
 * the page hears neither. Gives what ends it; the page is then as it was.
 */
export function startPicker(
  document: Document,
  { text, counted, language, take, onLeft }: Picking,
) {
  const view = document.defaultView ?? window;
  const ends = new AbortController();
  let part: Element | undefined;
  /** The parts that were left by going up, the last first to come back to. */
  let below: Element[] = [];
  let isKeeping = false;
  let drawing = 0;

  const draw = () => {
    cancelAnimationFrame(drawing);
    drawing = requestAnimationFrame(() => overlay.frame(part, labelOf(part, counted)));
  };
  const choose = (next: Element | undefined, how: 'pointer' | 'keys') => {
    if (!next || next === part) return;
    part = next;
    if (how === 'keys') {
      bringIntoView(next);
      overlay.whisper(labelOf(next, counted));
    } else below = [];
    draw();
  };
  const leave = () => {
    ends.abort();
    cancelAnimationFrame(drawing);
    overlay.remove();
    onLeft();
  };
  const keep = async () => {
    if (!part || isKeeping) return;
    isKeeping = true;
    overlay.say(text('saving'), true);
    try {
      const isKept = await take(part);
      if (ends.signal.aborted) return;
      isKeeping = !isKept ? false : isKeeping;
      overlay.say(text(isKept ? 'pickSaved' : 'pickNothing'), isKept);
      if (isKept) setTimeout(leave, FAREWELL_MS);
    } catch (error) {
      isKeeping = false;
      overlay.say(text('pickNotSaved', error instanceof Error ? error.message : `${error}`), false);
    }
  };
  const act = (what: PickKey) => {
    if (what === 'leave') return leave();
    if (isKeeping) return;
    if (what === 'take') return void keep();
    if (!part) return choose(firstPart(document), 'keys');
    if (what === 'larger') {
      const larger = largerThan(part);
      if (larger) below.unshift(part);
      choose(larger, 'keys');
    } else if (what === 'smaller') choose(below.shift() ?? smallerThan(part), 'keys');
    else {
      below = [];
      choose(beside(part, what === 'next' ? 1 : -1), 'keys');
    }
  };
  const overlay: PickOverlay = pickOverlay(document, text, language, act);

  const on = <Type extends keyof WindowEventMap>(
    type: Type,
    hear: (event: WindowEventMap[Type]) => void,
  ) =>
    view.addEventListener(
      type,
      (event) => {
        if (overlay.holds(event) && !type.startsWith('key')) return;
        swallow(event);
        hear(event);
      },
      { capture: true, passive: false, signal: ends.signal },
    );
  for (const type of POINTER)
    on(type as keyof WindowEventMap, (event) => {
      if (UNDONE.test(type)) event.preventDefault();
    });
  on('pointermove', (event) => {
    if (event.pointerType === 'mouse' && !isKeeping)
      choose(partAt(document, event.clientX, event.clientY), 'pointer');
  });
  on('click', (event) => {
    event.preventDefault();
    if (!event.isTrusted || isKeeping || event.button !== 0) return;
    choose(partAt(document, event.clientX, event.clientY), 'pointer');
    // A finger shows first what it has met; the bar takes it.
    if (!('pointerType' in event) || event.pointerType === 'mouse') void keep();
  });
  on('keydown', (event) => {
    if (!event.isTrusted) return;
    const isOnButton = overlay.holds(event) && overlay.isOnButton();
    const key = pickKey(event);
    if (!key || (key === 'take' && isOnButton)) return;
    event.preventDefault();
    act(key);
    // The key that ended it comes up yet; the page has not seen it go down.
    if (ends.signal.aborted) view.addEventListener('keyup', swallow, { capture: true, once: true });
  });
  for (const type of ['keyup', 'keypress'] as const) on(type, swallow);
  for (const type of ['scroll', 'resize'] as const)
    view.addEventListener(type, draw, { capture: true, passive: true, signal: ends.signal });
  choose(firstPart(document), 'keys');
  return { leave };
}

const swallow = (event: Event) => event.stopImmediatePropagation();

/** The bar stands over the lowest part of the window. */
const BAR = 90;

function bringIntoView(part: Element) {
  const { top, bottom, height } = part.getBoundingClientRect();
  const room = innerHeight - BAR;
  if (top >= 0 && bottom <= room) return;
  part.scrollIntoView({ block: height < room ? 'center' : 'start', behavior: 'instant' });
}

/** What a part holds, in words that say whether it is the right one. */
function labelOf(part: Element | undefined, counted: Counted): string {
  const words = countWords(part instanceof HTMLElement ? part.innerText : '');
  const images = part?.localName === 'img' ? 1 : (part?.querySelectorAll('img').length ?? 0);
  return [
    (words > 0 || !images) && counted('words', words),
    images > 0 && counted('images', images),
  ]
    .filter(Boolean)
    .join(' · ');
}
