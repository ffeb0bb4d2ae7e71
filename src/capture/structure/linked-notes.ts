import { isBackLabel, noteLabel } from './note-label';

/** A note: where the text points to it from, and the block that holds it. */
export interface Note {
  refs: Element[];
  body: Element;
}

const NOTE_NAME = /fn|note|cite|ref|bib|ftn|sidenote/i;
const BLOCK =
  'li, dd, aside, p, tr, [class*="footnote-definition"], [class*="footdef"], [role="doc-footnote"], [class*="reference"], div, section';
/** A note longer than this is a chapter that a number links to. */
const LONGEST = 4000;

/** The place inside the page that a link, label or button names; '' for any other address. */
function fragmentOf(ref: Element): string {
  const named =
    ref.getAttribute('for') ??
    ref.getAttribute('data-definition') ??
    ref.getAttribute('aria-describedby');
  if (ref.localName !== 'a' && named) return named;
  const href = ref.getAttribute('href') ?? '';
  const mark = href.indexOf('#');
  if (mark < 0) return '';
  try {
    return decodeURIComponent(href.slice(mark + 1));
  } catch {
    return href.slice(mark + 1);
  }
}

/** All elements by id and by name; pages repeat ids, and the first may be a checkbox. */
function places(root: Element): Map<string, Element[]> {
  const found = new Map<string, Element[]>();
  for (const element of root.querySelectorAll('[id], a[name]'))
    for (const name of new Set([element.id, element.getAttribute('name') ?? '']))
      if (name && element.localName !== 'input')
        found.set(name, [...(found.get(name) ?? []), element]);
  // Word's export gives notes no id, only the way back.
  for (const back of root.querySelectorAll('a[href*="#_ftnref"]')) {
    const name = `_ftn${fragmentOf(back).slice('_ftnref'.length)}`;
    if (!found.has(name)) found.set(name, [back]);
  }
  return found;
}

function blockOf(target: Element): Element | null {
  if (target.localName === 'dt') return target.nextElementSibling;
  const block = target.closest(BLOCK);
  const text = block?.textContent?.trim() ?? '';
  // The id may stand on a bare number beside the text.
  if (block && noteLabel(text) && block.parentElement) return blockOf(block.parentElement);
  return block;
}

function isNote(ref: Element, fragment: string, body: Element): boolean {
  const text = body.textContent?.trim() ?? '';
  if (!text || text.length > LONGEST || body.contains(ref)) return false;
  if (body.querySelector('h1, h2, h3, article') || body.closest('nav, header')) return false;
  const isRaised = !!ref.closest('sup') || /foot|note/i.test(ref.className);
  const names = `${fragment} ${body.className} ${body.parentElement?.className ?? ''} ${body.parentElement?.parentElement?.className ?? ''}`;
  return isRaised || NOTE_NAME.test(names);
}

const REFS =
  'a[href*="#"], label[for], [data-definition], sup[aria-describedby], button[aria-describedby]';

/** Notes that are linked from the text, in the order in which they stand. */
export function linkedNotes(root: Element): Note[] {
  const refs = [...root.querySelectorAll(REFS)].filter((ref) => noteLabel(ref.textContent ?? ''));
  if (!refs.length) return [];
  const known = places(root);
  const notes = new Map<Element, Element[]>();
  for (const ref of refs) {
    const fragment = fragmentOf(ref);
    if (!fragment || ref.parentElement?.closest('[data-definition]')) continue;
    for (const target of known.get(fragment) ?? []) {
      const isAfter = ref.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING;
      const body = isAfter ? blockOf(target) : null;
      if (!body || !isNote(ref, fragment, body)) continue;
      notes.set(body, [...(notes.get(body) ?? []), ref]);
      break;
    }
  }
  const bodies = [...notes.keys()].filter(
    (body) => ![...notes.keys()].some((other) => other !== body && body.contains(other)),
  );
  bodies.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  return bodies.map((body) => ({ body, refs: notes.get(body) ?? [] }));
}

/** Takes a note's own number and its links back out of it. */
export function strip(body: Element) {
  for (const link of body.querySelectorAll(
    'a[href*="#"], [role="doc-backlink"], .footnote-backref, .mw-cite-backlink',
  )) {
    if (!body.contains(link) || !isBackLabel(link.textContent ?? '')) continue;
    const isOwn = /ref|back|anchor|fnr|#r?\d/i.test(
      `${link.getAttribute('href')} ${link.className}`,
    );
    if (!isOwn && !link.matches('[role="doc-backlink"]')) continue;
    const around = link.parentElement;
    link.remove();
    if (around && around !== body && !around.textContent?.trim()) around.remove();
  }
  dropLabel(body);
}

/** The first thing in a note, where it is its number. */
function dropLabel(body: Element) {
  for (let node = first(body); node; ) {
    const text = node.textContent?.trim() ?? '';
    if (text && !noteLabel(text)) {
      if (node.nodeType === Node.TEXT_NODE)
        node.nodeValue =
          node.nodeValue?.replace(/^\s*(?:\[\d{1,3}\]|\d{1,3}[.)](?=\s))\s*/, '') ?? '';
      else if (node instanceof Element && node !== body) {
        node = first(node);
        continue;
      }
      return;
    }
    // A number alone could be all the note says.
    if (text && text === body.textContent?.trim()) return;
    const empty = node;
    node = node.nextSibling;
    empty.parentNode?.removeChild(empty);
    if (text) {
      if (node?.nodeType === Node.TEXT_NODE)
        node.nodeValue = node.nodeValue?.replace(/^[\s.:)\]]+/, '') ?? '';
      return;
    }
  }
}

const first = (element: Element): ChildNode | null => element.firstChild;
