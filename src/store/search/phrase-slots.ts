import { classOf, GAP, RUN } from './char-class';
import { foldText } from './fold-text';
import type { Slot } from './query';
import { LONGEST } from './tokens';

/** The tokens of a text that is looked for; `isOpen` when its last word is still being typed. */
export function phraseSlots(text: string, isOpen: boolean): Slot[] {
  const slots: Slot[] = [];
  let place = 0;
  let last = GAP;
  for (const char of foldText(text)) {
    const kind = classOf(char.codePointAt(0) ?? 0);
    const slot = slots.at(-1);
    if (kind === GAP) last = GAP;
    else {
      if (slot && kind === last) slot.text += char;
      else slots.push({ kind: kind === RUN ? 'run' : 'word', text: char, at: place++ });
      if (kind === RUN && kind === last) place++;
      last = kind;
    }
  }
  for (const slot of slots)
    if (slot.kind === 'word' && slot.text.length >= LONGEST) {
      slot.kind = 'prefix';
      slot.text = slot.text.slice(0, LONGEST);
    }
  const end = slots.at(-1);
  if (isOpen && last !== GAP && end?.kind === 'word') end.kind = 'prefix';
  return slots;
}
