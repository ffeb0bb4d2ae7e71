import { noteOf } from './note-of';

/** How the buttons and links that an article is given are called. */
export interface DressNames {
  copyCode: string;
  backToText: string;
}

/**
 * Gives a shown article what a person uses in it: a button at each block of code, a way back from
 * each footnote. None of it holds text, so passages count the same characters as before.
 */
export function dressArticle(root: Element, names: DressNames): void {
  for (const code of root.querySelectorAll('pre')) if (code.textContent?.trim()) box(code, names);
  for (const link of root.querySelectorAll('a[href^="#"]')) {
    const note = noteOf(link);
    if (!note) continue;
    link.setAttribute('role', 'doc-noteref');
    if (!note.querySelector('.footnote-backref, .note-back')) leadBack(note, link, names);
  }
}

function box(code: Element, { copyCode }: DressNames) {
  const document = code.ownerDocument;
  const around = document.createElement('div');
  around.className = 'code-box';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'code-copy';
  button.setAttribute('aria-label', copyCode);
  button.title = copyCode;
  code.replaceWith(around);
  around.append(code, button);
}

/** A link back to the first reference, at the end of the note's last line. */
function leadBack(note: Element, link: Element, { backToText }: DressNames) {
  const document = note.ownerDocument;
  const raised = link.closest('[id]');
  const id = raised && link.closest('sup, a') && raised.contains(link) ? raised.id : '';
  const home = link.id || (raised?.localName === 'sup' ? id : '') || `note-ref-${note.id}`;
  if (!document.getElementById(home)) link.id = home;
  const back = document.createElement('a');
  back.className = 'note-back';
  back.setAttribute('href', `#${home}`);
  back.setAttribute('aria-label', backToText);
  back.title = backToText;
  const last = note.lastElementChild;
  (last?.localName === 'p' && !last.nextSibling?.textContent?.trim() ? last : note).append(back);
}
