import type { Note } from './linked-notes';
import { noteLabel } from './note-label';

const HEADING =
  /^(?:foot|end|side)?notes?(?: and references)?$|^references(?: and notes)?$|^脚注$|^注释$|^注$/i;

/**
 * Notes that nothing links: raised numbers in the text, and the same numbers at the start of the
 * blocks behind a rule or a heading "Notes", or a list in an element named for footnotes.
 */
export function looseNotes(root: Element): Note[] {
  const refs = new Map<string, Element[]>();
  for (const sup of root.querySelectorAll('sup')) {
    const label = /^\[?\d{1,3}\]?$/.test(sup.textContent?.trim() ?? '')
      ? noteLabel(sup.textContent ?? '')
      : '';
    if (label) refs.set(label, [...(refs.get(label) ?? []), sup]);
  }
  if (!refs.has('1')) return [];
  return listed(root, refs) ?? behindRule(root, refs) ?? [];
}

function listed(root: Element, refs: Map<string, Element[]>): Note[] | undefined {
  for (const list of root.querySelectorAll(
    '[class*="footnote" i] ol, [id*="footnote" i] ol, ol[class*="footnote" i]',
  )) {
    const items = [...list.children].filter((item) => item.localName === 'li');
    const notes = items.flatMap((body, index) => {
      const own = refs.get(String(index + 1))?.filter((ref) => !body.contains(ref)) ?? [];
      return own.length ? [{ body, refs: own }] : [];
    });
    if (notes.length && notes.length === items.length) return notes;
  }
  return undefined;
}

function behindRule(root: Element, refs: Map<string, Element[]>): Note[] | undefined {
  const starts = [...root.querySelectorAll('hr, h1, h2, h3, h4, h5, h6')].filter(
    (start) => start.localName === 'hr' || HEADING.test(start.textContent?.trim() ?? ''),
  );
  for (const start of starts.reverse()) {
    const notes: Note[] = [];
    let body: Element | undefined;
    const moves: [Element, Element][] = [];
    for (let next = start.nextElementSibling; next; next = next.nextElementSibling) {
      if (/^h[1-6]$|^hr$/.test(next.localName)) break;
      const label = leadingNumber(next);
      const own =
        label === String(notes.length + 1)
          ? refs.get(label)?.filter((ref) => isBefore(ref, start))
          : undefined;
      if (own?.length) {
        body = next;
        notes.push({ body, refs: own });
      } else if (body) moves.push([next, body]);
      else break;
    }
    if (!notes.length) continue;
    for (const [block, note] of moves) wrap(note).append(block);
    return notes.map((note) => ({ ...note, body: wrap(note.body) }));
  }
  return undefined;
}

const isBefore = (ref: Element, start: Element) =>
  Boolean(ref.compareDocumentPosition(start) & Node.DOCUMENT_POSITION_FOLLOWING);

/** A note of several blocks needs one element around them. */
function wrap(body: Element): Element {
  if (body.parentElement?.matches('div.note-blocks')) return body.parentElement;
  const box = body.ownerDocument.createElement('div');
  box.className = 'note-blocks';
  body.replaceWith(box);
  box.append(body);
  return box;
}

function leadingNumber(block: Element): string {
  let node: Node | null = block.firstChild;
  while (node && !node.textContent?.trim()) node = node.nextSibling;
  if (node instanceof Element && /^(?:sup|strong|b|span)$/.test(node.localName))
    return noteLabel(node.textContent ?? '');
  return '';
}
