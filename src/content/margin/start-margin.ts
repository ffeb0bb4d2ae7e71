import { rangeAround } from '../../anchor/describe-element';
import { describeSelected } from '../../anchor/describe-selected';
import { passageLink } from '../../anchor/passage-link';
import { wholeBeyond, wholeKindOf } from '../../anchor/whole-element';
import type { Color } from '../../model/annotation';
import type { MessageKey } from '../../platform/text';
import { aiming } from './aiming';
import { cardSlot } from './card-slot';
import { copyText } from './copy-text';
import { listenToPage } from './listen-to-page';
import { marginHost } from './margin-host';
import { marginScreen } from './margin-screen';
import type { MarginActs, MarginView } from './margin-view';
import { marginVoice } from './margin-voice';
import { markTarget } from './mark-target';
import { type MarginMail, pagePassages } from './page-passages';
import { revealRange } from './reveal-range';
import type { RunningMargin } from './running-margin';
import type { Selected } from './selected-passage';
import { shownPassages } from './shown-passages';
import type { Text } from './texts';
import { undoSlot } from './undo-slot';
import { walkPassages } from './walk-passages';
import { pageAddress } from './watch-routes';
import { imageFrom, wholeInFocus } from './whole-under';

/** Shows the annotations of the page, and lets the person make more with pointer, keys or fingers. */
export function startMargin(mail: MarginMail, text: Text, language: string): RunningMargin {
  const host = marginHost(document, language);
  const screen = marginScreen(host, text, mail.marginNeeded);
  let selected: Selected | undefined;
  let byTouch = false;
  /** Escape was pressed: until another selection the keys are the page's. */
  let isDismissed = false;
  let isHinted = false;

  const passages = pagePassages(
    mail,
    () => pageAddress(location),
    () => {
      card.check();
      shown.show(passages.list(), card.id());
      draw();
    },
    (id, error) => {
      if (error !== undefined) fail(error);
      card.say(id, error === undefined ? text('changeSaved') : '');
      draw();
    },
  );
  const shown = shownPassages(document, passages.found);
  const passageOf = (id: string) => passages.list().find((passage) => passage.id === id);

  const view = (): MarginView => {
    const whole = selected && wholeBeyond(selected);
    return {
      selected,
      byTouch,
      color: passages.color(),
      names: passages.names(),
      whole: whole && wholeKindOf(whole),
      aim: aim.passage(),
      card: card.view(),
      undo: undo.shown(),
      said: voice.said(),
      note: voice.note(),
    };
  };
  const draw = () => {
    const isAtWork = selected ?? (card.id() || (undo.shown() ?? aim.passage()));
    screen.draw(!isAtWork && !voice.said() && !voice.note(), view, acts);
  };
  const card = cardSlot(host, passages, shown, draw);
  const voice = marginVoice(draw);
  const undo = undoSlot(draw);
  const aim = aiming(passages, voice, text, draw);
  const fail = (error: unknown) =>
    voice.complain(
      text('highlightNotKept', error instanceof Error ? error.message : String(error)),
    );

  const open: typeof card.open = (...asked) => {
    selected = undefined;
    card.open(...asked);
  };
  const unselect = ({ startContainer }: Range) => {
    selected = undefined;
    startContainer.ownerDocument?.getSelection()?.removeAllRanges();
  };
  /** Makes a highlight of a passage, or changes the one that is there; answers its id. */
  const mark = (what: { range: Range; element?: Element }, color: Color): string | undefined => {
    const target = describeSelected(what, document.body);
    unselect(what.range);
    if (typeof target === 'string') {
      voice.complain(text(target));
      return undefined;
    }
    const marked = markTarget(target, color, passages);
    marked.said.then((key) => voice.say(text(key)), fail);
    return marked.id;
  };
  /** Highlights an element; opens its card when it is highlighted already. */
  const markWhole = (element: Element) => {
    const known = shown.ofElement(element);
    if (known) open([known], known, 'card');
    else mark({ range: rangeAround(element), element }, passages.color());
  };
  const copy = async (words: string, told: MessageKey) =>
    (await copyText(words, host.root)) ? voice.tell(text(told)) : voice.complain(text('notCopied'));

  const acts: MarginActs = {
    highlight(color) {
      if (selected) mark(selected, color);
    },
    highlightWithNote() {
      if (!selected) return;
      const { range } = selected;
      const id = mark(selected, passages.color());
      if (id) open([id], id, 'note', range);
    },
    copySelection() {
      if (selected) copy(selected.range.toString(), 'copied');
    },
    selectWhole() {
      const element = selected && wholeBeyond(selected);
      if (!element) return;
      const range = rangeAround(element);
      selected = { range, element, backward: false };
      const { startContainer: parent, startOffset: at } = range;
      parent.ownerDocument?.getSelection()?.setBaseAndExtent(parent, at, parent, at + 1);
      draw();
    },
    edit: passages.edit,
    turn: card.turn,
    step(by) {
      const next = walkPassages(shown, card.id() || undefined, by);
      if (next === undefined) voice.tell(text('noHighlights'));
      else open([next], next, 'card');
    },
    copyLink(passage) {
      const { link, exact } = passageLink(
        shown.rangeOf(passage.id),
        pageAddress(location),
        document.body,
      );
      copy(link, exact ? 'passageLinkCopied' : 'pageLinkCopied');
    },
    changeRange(passage) {
      card.close();
      aim.begin(passage);
    },
    takeRange() {
      const taken = selected && aim.take(selected);
      if (!selected || !taken) return;
      const { id, before } = taken;
      unselect(selected.range);
      voice.say(text('rangeChanged'));
      undo.offer({
        key: `${id} range`,
        said: text('rangeChanged'),
        takesFocus: false,
        back: () => passages.edit(id, { target: before }),
      });
    },
    keepRange: aim.cancel,
    remove(passage) {
      const takesFocus = host.root.activeElement !== null;
      card.close();
      undo.offer({
        key: passage.id,
        said: text('highlightDeleted'),
        takesFocus,
        back: () => void passages.add(passage).then(() => voice.say(text('highlightBack')), fail),
      });
      passages.remove(passage).then(
        () => voice.say(text('highlightDeleted')),
        (error) => {
          undo.forget();
          fail(error);
        },
      );
    },
    bringBack: undo.takeBack,
    forget: undo.forget,
    close: card.close,
  };

  const load = () => passages.load().catch(() => voice.complain(text('libraryClosed')));
  const page = listenToPage(document, {
    isOurs: host.holds,
    onSelected(next, touch) {
      isDismissed = false;
      if (!next && !selected) return;
      selected = next;
      byTouch = touch;
      if (next && !isHinted && !aim.passage()) {
        isHinted = true;
        voice.say(text('highlightKeys'));
      } else draw();
    },
    aims: () => aim.passage() !== undefined,
    onKey(key) {
      // Escape also closes a card, but then the page may have it as well.
      if (!selected && key.act === 'close') {
        card.close();
        aim.cancel();
      }
      // A quick hand presses a key before the selection has rested.
      if (!isDismissed && key.act !== 'close') selected ??= page.selected();
      if (!selected) return false;
      if (key.act === 'close') {
        selected = undefined;
        isDismissed = true;
        aim.cancel();
        draw();
      } else if (key.act === 'take') acts.takeRange();
      else if (key.act === 'highlight') acts.highlight(key.color ?? passages.color());
      else if (key.act === 'note') acts.highlightWithNote();
      else if (key.act === 'whole' && wholeBeyond(selected)) acts.selectWhole();
      else return false;
      return true;
    },
    onClick(x, y, where) {
      const ids = shown.at(x, y, where);
      const [first] = ids;
      if (!first) card.close();
      else if (ids.includes(card.id())) card.turn();
      else open(ids, first, 'card');
    },
    onWhole: markWhole,
    onRoute() {
      selected = undefined;
      undo.forget();
      aim.cancel();
      card.close();
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
      const focused = wholeInFocus(document);
      await loaded;
      if (now) mark(now, passages.color());
      else if (focused) markWhole(focused);
      else acts.step(1);
    },
    async highlightImage(source) {
      const image = page.asked() ?? imageFrom(source, document);
      await loaded;
      if (image) markWhole(image);
      else voice.complain(text('nothingSelected'));
    },
    async showPassage(id) {
      await loaded;
      const range = shown.rangeOf(id);
      if (!range) return false;
      revealRange(range);
      card.flash(id);
      return true;
    },
    async attachAgain(id) {
      await loaded;
      const passage = passageOf(id);
      if (passage) acts.changeRange(passage);
      return passage !== undefined;
    },
    refresh: load,
    stop() {
      card.stop();
      page.stop();
      shown.stop();
      voice.stop();
      screen.clear();
    },
  };
}
