import type { MarginHost } from './margin-host';
import type { MarginView } from './margin-view';
import type { PagePassages } from './page-passages';
import type { ShownPassages } from './shown-passages';

interface Card {
  /** The passages in the same place, the shortest first. */
  ids: string[];
  id: string;
  focus: 'card' | 'note';
  /** Where the passage is until it was found. */
  range: Range | undefined;
  /** What had the focus before. */
  before: Element | null;
  state: string;
}

/** The one card that is open, if any. */
export interface CardSlot {
  /** The passage that it is about; '' without a card. */
  id(): string;
  view(): MarginView['card'];
  open(ids: string[], id: string, focus: Card['focus'], range?: Range): void;
  /** Goes on to the next passage in the same place. */
  turn(): void;
  /** Says in the card of this passage what became of a change. */
  say(id: string, state: string): void;
  /** Closes it when its passage is no longer there. */
  check(): void;
  close(): void;
}

/** How long a passage that was asked for is shown as the one looked at. */
const FLASH_MS = 1600;

/** Keeps a card and the passage that is shown as the one looked at; `changed` is called at each change. */
export function cardSlot(
  host: MarginHost,
  passages: PagePassages,
  shown: ShownPassages,
  changed: () => void,
): CardSlot & { flash(id: string): void; stop(): void } {
  let card: Card | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const passageOf = (id: string) => passages.list().find((passage) => passage.id === id);
  const look = (id: string) => shown.show(passages.list(), id);
  const slot: CardSlot = {
    id: () => card?.id ?? '',
    view() {
      const open = card;
      const passage = open && passageOf(open.id);
      return (
        passage && {
          passage,
          place: { number: open.ids.indexOf(open.id) + 1, of: open.ids.length },
          focus: open.focus,
          state: open.state,
          range: () => shown.rangeOf(passage.id) ?? open.range,
        }
      );
    },
    open(ids, id, focus, range) {
      const before = card ? card.before : document.activeElement;
      card = { ids, id, focus, range, before, state: '' };
      look(id);
      changed();
    },
    turn() {
      if (!card) return;
      const { ids, id } = card;
      const next = ids[(ids.indexOf(id) + 1) % ids.length];
      if (next) slot.open(ids, next, 'card');
    },
    say(id, state) {
      if (card?.id === id) card.state = state;
    },
    check() {
      if (card && !passageOf(card.id)) card = undefined;
    },
    close() {
      if (!card) return;
      const { before } = card;
      const hadFocus = host.root.activeElement !== null;
      card = undefined;
      look('');
      changed();
      if (hadFocus && before instanceof HTMLElement) before.focus({ preventScroll: true });
    },
  };
  return {
    ...slot,
    flash(id) {
      clearTimeout(timer);
      look(id);
      timer = setTimeout(() => look(slot.id()), FLASH_MS);
    },
    stop: () => clearTimeout(timer),
  };
}
