import { linearTextOf } from '../../anchor/linear-text-cache';
import { slicesOf } from '../../anchor/text-point';
import type { Color } from '../../model/annotation';
import type { ArticleSurface } from './article-surface';

/** A passage to be printed in its colour, with what was written beside it. */
export interface PrintedPassage {
  start: number;
  end: number;
  color: Color;
  note: string;
}

/** What stands above and below the text on paper. */
export interface PrintedFacts {
  title: string;
  dir: string;
  lang: string;
  /** Site, authors, date: a line each part of which may be ''. */
  line: string[];
  url: string;
  /** The heading above the notes. */
  notes: string;
}

/**
 * The article as it is printed: a copy in the page itself, since browsers cut a frame at the end of
 * a sheet. Highlights are elements here, and notes stand numbered at the end.
 */
export function printCopy(
  { root }: ArticleSurface,
  passages: readonly PrintedPassage[],
  facts: PrintedFacts,
  reading: string,
): HTMLElement {
  const copy = document.createElement('section');
  copy.className = 'print-copy';
  copy.dir = facts.dir || 'auto';
  copy.lang = facts.lang;
  copy.dataset.reading = reading;
  const text = document.importNode(root, true);
  text.removeAttribute('id');
  for (const tool of text.querySelectorAll('.code-copy, .note-back')) tool.remove();
  for (const closed of text.querySelectorAll('details')) closed.open = true;
  const noted = passages.filter(({ note }) => note);
  for (const passage of passages) mark(text, passage, noted.indexOf(passage) + 1);
  copy.append(header(facts), text);
  if (noted.length) copy.append(notesList(noted, facts.notes));
  return copy;
}

function header({ title, line, url }: PrintedFacts): HTMLElement {
  const head = document.createElement('header');
  const heading = document.createElement('h1');
  heading.textContent = title;
  const about = document.createElement('p');
  about.textContent = line.filter(Boolean).join(' · ');
  const address = document.createElement('p');
  address.textContent = url;
  head.append(heading, about, address);
  return head;
}

function notesList(noted: readonly PrintedPassage[], title: string): HTMLElement {
  const section = document.createElement('section');
  section.className = 'print-notes';
  const heading = document.createElement('h2');
  heading.textContent = title;
  const list = document.createElement('ol');
  for (const { note } of noted) {
    const item = document.createElement('li');
    item.textContent = note;
    list.append(item);
  }
  section.append(heading, list);
  return section;
}

/** Marks a passage node by node; reading the text anew each time, marks may lie over each other. */
function mark(text: Element, { start, end, color }: PrintedPassage, number: number) {
  let last: Element | undefined;
  for (const { node, from, to } of slicesOf(linearTextOf(text), start, end)) {
    // MathML has no place for an element of HTML.
    if (node.parentElement?.namespaceURI !== text.namespaceURI || from >= to) continue;
    const part = from ? node.splitText(from) : node;
    if (to - from < part.length) part.splitText(to - from);
    last = document.createElement('mark');
    last.setAttribute('data-color', color);
    part.replaceWith(last);
    last.append(part);
  }
  if (!last || !number) return;
  const raised = document.createElement('sup');
  raised.className = 'print-number';
  // Drawn, so that the passages after it are counted as before.
  raised.dataset.number = String(number);
  last.after(raised);
}
