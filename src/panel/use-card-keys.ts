import { useEffect, useRef } from 'preact/hooks';
import { COLORS, type Color } from '../model/annotation';
import { keyName } from '../ui/key-name';

interface CardKeys {
  /** Brings the passage of a card onto the screen. */
  show(id: string): void;
  recolor(id: string, color: Color): void;
  remove(id: string): void;
  undo(): void;
}

/**
 * What keys do in the list, as in the library: J and K walk, Enter shows the passage, N and T write,
 * 1 to 5 colour, # deletes, Z takes back; Escape leaves a field. Nothing while somebody types.
 */
export function useCardKeys(keys: CardKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const card = cardAround(document.activeElement);
      if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) card?.focus();
      const act = actOf(keyName(event), card, latest.current);
      // A focused button or link has Enter for itself.
      if (!act || (event.key === 'Enter' && event.target !== card)) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

const CARD = '[data-annotation]';

function cardAround(element: Element | null): HTMLElement | undefined {
  const card = element?.closest(CARD);
  return card instanceof HTMLElement ? card : undefined;
}

function actOf(key: string, card: HTMLElement | undefined, keys: CardKeys) {
  if (key === 'j' || key === 'ArrowDown') return () => focusBy(1, card);
  if (key === 'k' || key === 'ArrowUp') return () => focusBy(-1, card);
  if (key === 'z') return keys.undo;
  const id = card?.dataset.annotation;
  if (!card || !id) return undefined;
  const color = /^[1-5]$/.test(key) ? COLORS[Number(key) - 1] : undefined;
  if (color) return () => keys.recolor(id, color);
  if (key === 'Enter') return () => keys.show(id);
  if (key === 'n') return () => card.querySelector('textarea')?.focus();
  if (key === 't') return () => card.querySelector('input')?.focus();
  if (key !== '#') return undefined;
  return () => {
    focusBy(1, card);
    keys.remove(id);
  };
}

/** Goes on to the next card, or back; stays at the ends. */
function focusBy(step: 1 | -1, from: HTMLElement | undefined): void {
  const cards = [...document.querySelectorAll<HTMLElement>(CARD)];
  const at = from ? cards.indexOf(from) + step : step > 0 ? 0 : cards.length - 1;
  cards[at]?.focus();
}
