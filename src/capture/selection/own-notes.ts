import { isElement } from './node-kinds';

/** Brings the notes that a part of a page refers to along with it; they keep their numbers. */
export function bringNotes(part: Element, page: Element) {
  const document = part.ownerDocument;
  const list = document.createElement('ol');
  for (const ref of part.querySelectorAll('.footnote-ref a[href^="#fn-"]')) {
    const id = ref.getAttribute('href')?.slice(1) ?? '';
    const named = `[id="${CSS.escape(id)}"]`;
    if (part.querySelector(named) || list.querySelector(named)) continue;
    const note = page.querySelector(named)?.cloneNode(true);
    if (!note || !isElement(note)) continue;
    note.setAttribute('value', id.slice('fn-'.length));
    list.append(note);
  }
  if (!list.childElementCount) return;
  const section = document.createElement('section');
  section.className = 'footnotes';
  section.append(list);
  part.append(section);
}
