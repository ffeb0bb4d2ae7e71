import { COLORS, type Color } from '../../model/annotation';

/** A key as the browser tells it. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey' | 'isComposing' | 'repeat'
>;

/** What a key does with a selection, or in a card. */
export type MarginKey =
  /** Undefined: the colour used last. */
  | { act: 'highlight'; color: Color | undefined }
  | { act: 'note' }
  /** The whole figure, table, code or formula around the selection. */
  | { act: 'whole' }
  /** What is selected becomes the place of a passage. */
  | { act: 'take' }
  /** Another place for the passage of the card. */
  | { act: 'range' }
  | { act: 'close' }
  | { act: 'step'; by: 1 | -1 };

/**
 * What a key means while a passage is selected and nobody types; undefined for every key that is the
 * page's.
 */
export function selectionKey(press: KeyPress): MarginKey | undefined {
  const key = plainKey(press);
  if (key === 'h') return { act: 'highlight', color: undefined };
  if (key === 'w') return { act: 'whole' };
  return colorKey(key) ?? commonKey(key);
}

/** What a key means while a passage is to get the place that is selected. */
export function aimKey(press: KeyPress): MarginKey | undefined {
  const key = plainKey(press);
  if (key === 'enter') return { act: 'take' };
  if (key === 'w') return { act: 'whole' };
  return key === 'escape' ? { act: 'close' } : undefined;
}

/** What a key means in a card while nobody types in it. */
export function cardKey(press: KeyPress): MarginKey | undefined {
  const key = plainKey(press);
  if (key === '[') return { act: 'step', by: -1 };
  if (key === ']') return { act: 'step', by: 1 };
  if (key === 'r') return { act: 'range' };
  return colorKey(key) ?? commonKey(key);
}

function commonKey(key: string): MarginKey | undefined {
  if (key === 'n') return { act: 'note' };
  if (key === 'escape') return { act: 'close' };
  return undefined;
}

function colorKey(key: string): MarginKey | undefined {
  const color = /^[1-5]$/.test(key) ? COLORS[Number(key) - 1] : undefined;
  return color && { act: 'highlight', color };
}

/**
 * The key in lower case; '' when it belongs to a shortcut or to an input method. On a keyboard whose
 * letters are not Latin the key in the same place counts.
 */
function plainKey({ key, code, ctrlKey, altKey, metaKey, shiftKey, ...press }: KeyPress): string {
  if (ctrlKey || altKey || metaKey || press.isComposing || press.repeat) return '';
  // French keyboards give digits only with Shift.
  if (shiftKey && !/^\d$/.test(key)) return '';
  if (/^[\x20-\x7e]$/.test(key) || key.length > 1) return key.toLowerCase();
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? '';
}
