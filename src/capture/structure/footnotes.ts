import { lettersOf } from '../letters';
import { linkedNotes, type Note, strip } from './linked-notes';
import { looseNotes } from './loose-notes';

const HEADING = /^(?:foot|end|side)?notes?$|^脚注$|^注释$/i;
const SIDENOTE =
  '.sidenote, .marginnote, .margin-note, [class*="sidenote-content"], input.margin-toggle + span, input.margin-toggle + aside';

/**
 * Turns notes into one form: `<sup id="fnref-1" class="footnote-ref"><a href="#fn-1">1</a></sup>` in
 * the text and, where the notes stood, `<section class="footnotes"><ol><li id="fn-1">…`. Numbers are
 * those of the list; a further reference to the same note has no id. Links back are removed.
 */
export function settleFootnotes(root: Element) {
  const linked = linkedNotes(root);
  const notes = linked.length ? linked : looseNotes(root);
  const texts = new Set(notes.map(({ body }) => squeezed(body)));
  for (const side of root.querySelectorAll(SIDENOTE)) {
    const text = squeezed(side);
    // A note in the margin repeats the one in the list.
    if ([...texts].some((known) => known.endsWith(text.replace(/^\d+/, '')))) side.remove();
  }
  if (!notes.length) sidenotes(root);
  else replace(root, notes);
}

const squeezed = (element: Element) => lettersOf(element.textContent ?? '');

function replace(root: Element, notes: Note[]) {
  const document = root.ownerDocument;
  const section = document.createElement('section');
  section.className = 'footnotes';
  const list = document.createElement('ol');
  section.append(list);
  const [first] = notes;
  if (!first) return;
  const old = place(first.body, notes);
  const text = around(root, notes);
  // Notes that stand outside the text, in the page's foot, come home to it.
  if (text.contains(old)) old.before(section);
  else text.append(section);
  for (const [index, { body, refs }] of notes.entries()) {
    const item = document.createElement('li');
    item.id = `fn-${index + 1}`;
    strip(body);
    const holder = body.parentElement;
    item.append(...body.childNodes);
    list.append(item);
    body.remove();
    for (let empty: Element | null = holder; empty && empty !== root && isSpent(empty); ) {
      const above: Element | null = empty.parentElement;
      empty.remove();
      empty = above;
    }
    for (const [turn, ref] of refs.entries()) point(ref, index + 1, turn === 0);
  }
  tidyBefore(section);
}

/** The nearest element that holds every reference and is no paragraph. */
function around(root: Element, notes: readonly Note[]): Element {
  const refs = notes.flatMap((note) => note.refs);
  let box = refs[0]?.closest('article, section, main, div, td, body') ?? null;
  while (box?.parentElement && !refs.every((ref) => box?.contains(ref))) box = box.parentElement;
  return box ?? root;
}

/** The list or box that holds the notes and nothing else, else the first note itself. */
function place(body: Element, notes: Note[]): Element {
  const bodies = new Set(notes.map((note) => note.body));
  let at = body;
  for (let up = body.parentElement; up; up = up.parentElement) {
    const isOnlyNotes = [...up.children].every(
      (child) => bodies.has(child) || child === at || !child.textContent?.trim(),
    );
    if (!isOnlyNotes || up.localName === 'body') break;
    at = up;
  }
  return at;
}

const isSpent = (element: Element) =>
  !element.textContent?.trim() &&
  !element.querySelector('img, math, video, iframe, section.footnotes');

/** The rule and the heading "Notes" before a section that is notes say nothing more. */
function tidyBefore(section: Element) {
  for (
    let before = section.previousElementSibling;
    before;
    before = section.previousElementSibling
  ) {
    const isNoise =
      before.localName === 'hr' ||
      isSpent(before) ||
      (/^h[1-6]$/.test(before.localName) && HEADING.test(before.textContent?.trim() ?? ''));
    if (!isNoise) return;
    before.remove();
  }
}

function point(ref: Element, number: number, isFirst: boolean) {
  const document = ref.ownerDocument;
  const raised = document.createElement('sup');
  raised.className = 'footnote-ref';
  if (isFirst) raised.id = `fnref-${number}`;
  const link = document.createElement('a');
  link.setAttribute('href', `#fn-${number}`);
  link.textContent = String(number);
  raised.append(link);
  let old = ref;
  const isWrapper = (up: Element) =>
    /^(?:sup|span|a|label|small)$/.test(up.localName) &&
    up.textContent?.trim() === ref.textContent?.trim();
  while (old.parentElement && isWrapper(old.parentElement)) old = old.parentElement;
  old.replaceWith(raised);
}

/** Notes that stand in the margin only: they move to the end of the block that holds the last. */
function sidenotes(root: Element) {
  const notes: Note[] = [];
  for (const body of root.querySelectorAll(SIDENOTE)) {
    let ref = body.previousElementSibling;
    while (ref?.localName === 'input') ref = ref.previousElementSibling;
    if (!ref || !/^(?:label|sup|a|span)$/.test(ref.localName)) return;
    notes.push({ body, refs: [ref] });
  }
  const last = notes.at(-1);
  if (!last) return;
  const holder = last.body.closest('p, div, section, article')?.parentElement ?? root;
  const box = root.ownerDocument.createElement('div');
  holder.append(box);
  for (const { body } of notes) {
    const note = root.ownerDocument.createElement('div');
    note.append(...body.childNodes);
    body.replaceWith(note);
    box.append(note);
  }
  replace(
    root,
    [...box.children].map((body, index) => ({ body, refs: notes[index]?.refs ?? [] })),
  );
}
