import type { Color } from '../../model/annotation';
import type { Passage } from '../../model/passage';
import { copyText } from './copy-text';
import { listenToPage } from './listen-to-page';
import { marginHost } from './margin-host';
import { marginUi } from './margin-ui';
import type { MarginActs, MarginView } from './margin-view';
import { newPassage, samePassage } from './new-passage';
import { type MarginMail, pagePassages } from './page-passages';
import { passageLink } from './passage-link';
import type { Selected } from './selected-passage';
import { shownPassages } from './shown-passages';
import type { Text } from './texts';
import { pageAddress } from './watch-routes';

/** The margin of a page that is open. */
export interface RunningMargin {
  /** Highlights what is selected; with nothing selected, opens the next highlight. */
  highlightSelection(): Promise<void>;
  /** Asks the library once more what it has of this page. */
  refresh(): void;
  /** Takes everything off the page. */
  stop(): void;
}

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

/** How long a sentence about what went wrong stands. */
const TROUBLE_MS = 10_000;

/** Shows the annotations of the page, and lets the person make more with pointer, keys or fingers. */
export function startMargin(mail: MarginMail, text: Text, language: string): RunningMargin {
  const host = marginHost(document, language);
  let selected: Selected | undefined;
  let byTouch = false;
  let card: Card | undefined;
  let deleted: { passage: Passage; takesFocus: boolean } | undefined;
  let said = '';
  let trouble = '';
  let troubleTimer: ReturnType<typeof setTimeout> | undefined;
  /** Escape was pressed: until another selection the keys are the page's. */
  let isDismissed = false;
  let isHinted = false;
  let isUiAsked = false;

  const passages = pagePassages(
    mail,
    () => pageAddress(location),
    () => {
      if (card && !passageOf(card.id)) card = undefined;
      shown.show(passages.list(), card?.id ?? '');
      draw();
    },
    (id, error) => {
      if (error !== undefined) fail(error);
      if (card?.id === id) card.state = error === undefined ? text('changeSaved') : '';
      draw();
    },
  );
  const shown = shownPassages(document, passages.found);
  const passageOf = (id: string) => passages.list().find((passage) => passage.id === id);

  const view = (): MarginView => {
    const open = card;
    const passage = open && passageOf(open.id);
    return {
      selected,
      byTouch,
      color: passages.color(),
      card: open &&
        passage && {
          passage,
          place: { number: open.ids.indexOf(open.id) + 1, of: open.ids.length },
          focus: open.focus,
          state: open.state,
          range: () => shown.rangeOf(passage.id) ?? open.range,
        },
      deleted: deleted && { ...deleted, said: text('highlightDeleted') },
      said,
      trouble,
    };
  };
  const draw = () => {
    const isEmpty = !selected && !card && !deleted && !said && !trouble;
    if (isEmpty && !host.isAttached()) return;
    const ui = marginUi();
    if (ui) {
      host.attach();
      ui(host.root, host.place, { view: view(), acts, text });
    } else if (!isUiAsked) {
      isUiAsked = true;
      mail.marginNeeded().then(draw, (error) => {
        isUiAsked = false;
        console.error(error);
      });
    }
  };
  /** Tells those who listen; the same words twice are said twice. */
  const say = (words: string) => {
    said = said === words ? `${words}\u00a0` : words;
    draw();
  };
  const complain = (words: string) => {
    trouble = words;
    clearTimeout(troubleTimer);
    troubleTimer = setTimeout(() => {
      trouble = '';
      draw();
    }, TROUBLE_MS);
    draw();
  };
  const fail = (error: unknown) =>
    complain(text('highlightNotKept', error instanceof Error ? error.message : String(error)));

  const open = (ids: string[], id: string, focus: Card['focus'], range?: Range) => {
    const before = card ? card.before : document.activeElement;
    card = { ids, id, focus, range, before, state: '' };
    selected = undefined;
    shown.show(passages.list(), id);
    draw();
  };
  const close = () => {
    if (!card) return;
    const { before } = card;
    const hadFocus = host.root.activeElement !== null;
    card = undefined;
    shown.show(passages.list(), '');
    draw();
    if (hadFocus && before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
  const unselect = () => {
    selected = undefined;
    document.getSelection()?.removeAllRanges();
  };

  /** Makes a highlight of the selection, or changes the one that is there; answers its id. */
  const mark = (range: Range, color: Color): string | undefined => {
    const made = newPassage(range, color);
    unselect();
    if (typeof made === 'string') {
      if (made === 'too long') complain(text('passageTooLong'));
      else say(text('nothingSelected'));
      return undefined;
    }
    const same = samePassage(made, passages.list());
    if (same) {
      passages.edit(same.id, { color });
      say(text('colorChanged'));
      return same.id;
    }
    passages
      .add(made)
      .then(({ saved }) => say(text(saved ? 'highlighted' : 'highlightedArticleToo')), fail);
    return made.id;
  };

  const acts: MarginActs = {
    highlight(color) {
      if (selected) mark(selected.range, color);
    },
    highlightWithNote() {
      if (!selected) return;
      const { range } = selected;
      const id = mark(range, passages.color());
      if (id) open([id], id, 'note', range);
    },
    copySelection() {
      const words = selected?.range.toString() ?? '';
      copyText(words, host.root).then((copied) =>
        copied ? say(text('copied')) : complain(text('notCopied')),
      );
    },
    edit: passages.edit,
    turn() {
      if (!card) return;
      const { ids, id } = card;
      const next = ids[(ids.indexOf(id) + 1) % ids.length];
      if (next) open(ids, next, 'card');
    },
    step(by) {
      const order = shown.order();
      const next = card ? order.at((order.indexOf(card.id) + by) % order.length) : onScreen(order);
      const range = next && shown.rangeOf(next);
      if (!range) return say(text('noHighlights'));
      reveal(range);
      open([next], next, 'card');
    },
    copyLink(passage) {
      const range = shown.rangeOf(passage.id);
      const address = pageAddress(location);
      const { link, exact } = range ? passageLink(range, address) : { link: address, exact: false };
      copyText(link, host.root).then((copied) => {
        const words = text(copied ? (exact ? 'passageLinkCopied' : 'pageLinkCopied') : 'notCopied');
        if (card) card.state = copied ? text('copied') : '';
        if (copied && exact) say(words);
        else complain(words);
      });
    },
    remove(passage) {
      const takesFocus = host.root.activeElement !== null;
      close();
      deleted = { passage, takesFocus };
      passages.remove(passage).then(
        () => say(text('highlightDeleted')),
        (error) => {
          deleted = undefined;
          fail(error);
        },
      );
    },
    bringBack() {
      if (!deleted) return;
      const { passage } = deleted;
      deleted = undefined;
      passages.add(passage).then(() => say(text('highlightBack')), fail);
    },
    forget() {
      deleted = undefined;
      draw();
    },
    close,
  };

  /** The first passage that is on the screen or below it; the first of all when there is none. */
  const onScreen = (order: string[]) =>
    order.find((id) => (shown.rangeOf(id)?.getBoundingClientRect().bottom ?? -1) > 0) ?? order[0];

  const load = () => passages.load().catch(fail);
  const page = listenToPage(document, {
    isOurs: host.holds,
    onSelected(next, touch) {
      isDismissed = false;
      if (!next && !selected) return;
      selected = next;
      byTouch = touch;
      if (next && !isHinted) {
        isHinted = true;
        say(text('highlightKeys'));
      } else draw();
    },
    onKey(key) {
      // Escape also closes a card, but then the page may have it as well.
      if (!selected && key.act === 'close') close();
      // A quick hand presses a key before the selection has rested.
      if (!isDismissed && key.act !== 'close') selected ??= page.selected();
      if (!selected) return false;
      if (key.act === 'highlight') acts.highlight(key.color ?? passages.color());
      else if (key.act === 'note') acts.highlightWithNote();
      else {
        selected = undefined;
        isDismissed = true;
        draw();
      }
      return true;
    },
    onClick(x, y) {
      const ids = shown.at(x, y);
      const [first] = ids;
      if (!first) close();
      else if (card && ids.includes(card.id)) acts.turn();
      else open(ids, first, 'card');
    },
    onRoute() {
      selected = undefined;
      deleted = undefined;
      close();
      load();
    },
    onReturn: load,
    onLeave: passages.flush,
  });

  draw();
  const loaded = load();
  // What was selected before we came counts too.
  selected = page.selected();
  draw();
  return {
    async highlightSelection() {
      const now = page.selected();
      await loaded;
      if (now) mark(now.range, passages.color());
      else acts.step(1);
    },
    refresh: load,
    stop() {
      page.stop();
      shown.stop();
      clearTimeout(troubleTimer);
      marginUi()?.(host.root, host.place, undefined);
      host.remove();
    },
  };
}

/** Brings a passage onto the screen when it is not there. */
function reveal(range: Range): void {
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= 0 && bottom <= innerHeight) return;
  const { startContainer } = range;
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  element?.scrollIntoView({ block: 'center' });
}
