import type { Color } from '../../model/annotation';
import type { Passage } from '../../model/passage';
import type { MessageKey } from '../../platform/text';
import { copyText } from './copy-text';
import { listenToPage } from './listen-to-page';
import { marginHost } from './margin-host';
import { marginUi } from './margin-ui';
import type { MarginActs, MarginView } from './margin-view';
import { marginVoice } from './margin-voice';
import { markRange } from './mark-range';
import { type MarginMail, pagePassages } from './page-passages';
import { passageLink } from './passage-link';
import type { Selected } from './selected-passage';
import { shownPassages } from './shown-passages';
import type { Text } from './texts';
import { walkPassages } from './walk-passages';
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

/** Shows the annotations of the page, and lets the person make more with pointer, keys or fingers. */
export function startMargin(mail: MarginMail, text: Text, language: string): RunningMargin {
  const host = marginHost(document, language);
  let selected: Selected | undefined;
  let byTouch = false;
  let card: Card | undefined;
  let deleted: { passage: Passage; takesFocus: boolean } | undefined;
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
      said: voice.said(),
      note: voice.note(),
    };
  };
  const draw = () => {
    const isEmpty = !selected && !card && !deleted && !voice.said() && !voice.note();
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
  const voice = marginVoice(draw);
  const fail = (error: unknown) =>
    voice.complain(
      text('highlightNotKept', error instanceof Error ? error.message : String(error)),
    );

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
  /** Makes a highlight of a range, or changes the one that is there; answers its id. */
  const mark = (range: Range, color: Color): string | undefined => {
    const marked = markRange(range, color, passages);
    selected = undefined;
    document.getSelection()?.removeAllRanges();
    if (typeof marked === 'string') {
      voice.complain(text(marked));
      return undefined;
    }
    marked.said.then((key) => voice.say(text(key)), fail);
    return marked.id;
  };
  const copy = async (words: string, told: MessageKey) =>
    (await copyText(words, host.root)) ? voice.tell(text(told)) : voice.complain(text('notCopied'));

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
      if (selected) copy(selected.range.toString(), 'copied');
    },
    edit: passages.edit,
    turn() {
      if (!card) return;
      const { ids, id } = card;
      const next = ids[(ids.indexOf(id) + 1) % ids.length];
      if (next) open(ids, next, 'card');
    },
    step(by) {
      const next = walkPassages(shown, card?.id, by);
      if (next === undefined) voice.tell(text('noHighlights'));
      else open([next], next, 'card');
    },
    copyLink(passage) {
      const { link, exact } = passageLink(shown.rangeOf(passage.id), pageAddress(location));
      copy(link, exact ? 'passageLinkCopied' : 'pageLinkCopied');
    },
    remove(passage) {
      const takesFocus = host.root.activeElement !== null;
      close();
      deleted = { passage, takesFocus };
      passages.remove(passage).then(
        () => voice.say(text('highlightDeleted')),
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
      passages.add(passage).then(() => voice.say(text('highlightBack')), fail);
    },
    forget() {
      deleted = undefined;
      draw();
    },
    close,
  };

  const load = () => passages.load().catch(() => voice.complain(text('libraryClosed')));
  const page = listenToPage(document, {
    isOurs: host.holds,
    onSelected(next, touch) {
      isDismissed = false;
      if (!next && !selected) return;
      selected = next;
      byTouch = touch;
      if (next && !isHinted) {
        isHinted = true;
        voice.say(text('highlightKeys'));
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
    // An extension that was updated meanwhile has left us here without a voice.
    onReturn: () => passages.load().catch(console.debug),
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
      voice.stop();
      marginUi()?.(host.root, host.place, undefined);
      host.remove();
    },
  };
}
