import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { useText } from '../../ui/text-context';
import type { ArticleSurface } from './article-surface';
import { noteOf } from './note-of';
import { shownNote } from './shown-note';

/** The pointer may pass over a number, and may leave a note on its way back to it. */
const REST_MS = 150;
const LEAVE_MS = 250;

/**
 * Shows a footnote beside its number: while the pointer rests on it or the focus is there, and until
 * it is closed when it was pressed.
 */
export function useNotes(
  surface: ArticleSurface | undefined,
  scroller: RefObject<HTMLElement | null>,
): void {
  const { text } = useText();
  useEffect(() => {
    const page = scroller.current;
    if (!surface || !page) return;
    const { document, window } = surface;
    const box = shownNote(surface, page, text('noteShown'));
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pinned = false;
    let dismissed = false;
    const refOf = (target: EventTarget | null) => {
      const link = target instanceof window.Element ? target.closest('a[href^="#"]') : null;
      return link && noteOf(link) ? link : undefined;
    };
    const within = (target: EventTarget | null) =>
      target instanceof window.Node && box.element.contains(target);
    const show = (link: Element, pin: boolean) => {
      clearTimeout(timer);
      pinned = pin;
      box.show(link);
    };
    const hide = () => {
      clearTimeout(timer);
      pinned = false;
      box.hide();
    };

    const over = ({ target, pointerType }: PointerEvent) => {
      if (pointerType === 'touch') return;
      const link = refOf(target);
      if (link || within(target)) clearTimeout(timer);
      if (link && !pinned) timer = setTimeout(() => show(link, false), REST_MS);
      else if (!link && !within(target) && box.link() && !pinned) {
        clearTimeout(timer);
        timer = setTimeout(hide, LEAVE_MS);
      } else if (!link && !box.link()) clearTimeout(timer);
    };
    const left = () => {
      if (!pinned) timer = setTimeout(hide, LEAVE_MS);
    };
    const focus = ({ target }: FocusEvent) => {
      const link = refOf(target);
      if (link?.matches(':focus-visible') && !dismissed) show(link, false);
      else if (!within(target) && !pinned && !link) hide();
    };
    const press = (event: MouseEvent) => {
      const link = refOf(event.target);
      if (link && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        if (pinned && box.link() === link) return hide();
        show(link, true);
        // A press by key has no pointer behind it: who reads on by key reads the note next.
        if (event.detail === 0) box.element.focus({ preventScroll: true });
      } else if (!within(event.target)) hide();
    };
    // Before the page, for which Escape means to leave the article.
    const dismiss = (event: KeyboardEvent) => {
      const link = box.link();
      if (event.key !== 'Escape' || !link) return;
      event.preventDefault();
      const held = box.element.matches(':focus, :focus-within');
      hide();
      if (!held || !(link instanceof window.HTMLElement)) return;
      dismissed = true;
      link.focus();
      dismissed = false;
    };
    document.addEventListener('pointerover', over);
    document.documentElement.addEventListener('pointerleave', left);
    document.addEventListener('focusin', focus);
    document.addEventListener('click', press, { capture: true });
    for (const pressed of [document, page.ownerDocument])
      pressed.addEventListener('keydown', dismiss, { capture: true });
    return () => {
      hide();
      box.remove();
      document.removeEventListener('pointerover', over);
      document.documentElement.removeEventListener('pointerleave', left);
      document.removeEventListener('focusin', focus);
      document.removeEventListener('click', press, { capture: true });
      for (const pressed of [document, page.ownerDocument])
        pressed.removeEventListener('keydown', dismiss, { capture: true });
    };
  }, [surface, scroller, text]);
}
