import type { ArticleSurface } from './article-surface';
import { noteOf } from './note-of';

/** Between a reference and its note, and between a note and the edge; CSS pixels. */
const GAP = 8;

export interface ShownNote {
  element: HTMLElement;
  /** The link whose note is shown; undefined while none is. */
  link(): Element | undefined;
  show(link: Element): void;
  hide(): void;
  remove(): void;
}

/**
 * The one box in which the article's notes are shown, beside the text and no part of it. `page` is
 * what scrolls around the frame: the note stays within what can be seen of it.
 */
export function shownNote(surface: ArticleSurface, page: Element, name: string): ShownNote {
  const { document, root } = surface;
  const box = document.createElement('aside');
  box.className = 'shown-note article-text';
  box.setAttribute('role', 'note');
  box.setAttribute('aria-label', name);
  box.tabIndex = -1;
  box.hidden = true;
  root.after(box);
  let shown: Element | undefined;
  const hide = () => {
    shown?.removeAttribute('aria-expanded');
    shown = undefined;
    box.hidden = true;
  };
  return {
    element: box,
    link: () => shown,
    hide,
    show(link) {
      const note = noteOf(link);
      if (!note || shown === link) return;
      hide();
      shown = link;
      link.setAttribute('aria-expanded', 'true');
      box.replaceChildren(...copyOf(note));
      box.lang = note.closest('[lang]')?.getAttribute('lang') ?? '';
      box.hidden = false;
      place(box, link, surface, page);
    },
    remove: () => box.remove(),
  };
}

/** What a note says, without ids, which would be there twice. */
function copyOf(note: Element): Node[] {
  const copy = note.cloneNode(true);
  const holder = note.ownerDocument.createElement('div');
  holder.append(copy);
  for (const element of holder.querySelectorAll('[id], [tabindex]')) {
    element.removeAttribute('id');
    element.removeAttribute('tabindex');
  }
  return [...copy.childNodes];
}

/** Below the reference, or above it where there is no room below. */
function place(
  box: HTMLElement,
  link: Element,
  { frame, document }: ArticleSurface,
  page: Element,
) {
  const at = link.getBoundingClientRect();
  const seen = page.getBoundingClientRect().bottom - frame.getBoundingClientRect().top;
  const width = document.body.getBoundingClientRect().width;
  const bottom = Math.min(seen, document.body.getBoundingClientRect().height);
  const below = at.bottom + GAP;
  const fits = below + box.offsetHeight <= bottom || at.top - GAP - box.offsetHeight < 0;
  box.style.top = `${fits ? below : at.top - GAP - box.offsetHeight}px`;
  const left = at.left + at.width / 2 - box.offsetWidth / 2;
  box.style.left = `${Math.max(GAP, Math.min(left, width - box.offsetWidth - GAP))}px`;
}
