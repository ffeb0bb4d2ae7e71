/**
 * How the characters of one text node become a piece of linear text: invisible characters go, runs
 * of white space become one space, the ends are trimmed (a space between two nodes is a separator
 * and belongs to neither). Text in `pre` is taken as it is and never comes here.
 */
const ROUGH = /[^\S ]|[\u00ad\u200b\u2060\ufeff]| {2}/;
/** Soft hyphen, zero width space, word joiner, BOM: shown as nothing. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;
const SPACES = /\s+/g;

const isSpace = (code: number) =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  (code >= 0xa0 && code !== 0xfeff && /\s/.test(String.fromCharCode(code)));
const isInvisible = (code: number) =>
  code === 0xad || code === 0x200b || code === 0x2060 || code === 0xfeff;

/** The piece that a text node's data gives; '' when it shows nothing but white space. */
export function collapse(data: string): string {
  if (ROUGH.test(data)) return data.replace(INVISIBLE, '').replace(SPACES, ' ').trim();
  const from = data.charCodeAt(0) === 32 ? 1 : 0;
  const to = data.length - (data.length > from && data.charCodeAt(data.length - 1) === 32 ? 1 : 0);
  return to - from === data.length ? data : data.slice(from, to);
}

/** True when the data begins with something that collapses away: the piece is set off by a space. */
export const startsWithSpace = (data: string) => isSpace(data.charCodeAt(0));

/** The same for the end. */
export const endsWithSpace = (data: string) => isSpace(data.charCodeAt(data.length - 1));

/** Where in the data the character `at` of its piece stands; the data's length when there is none. */
export function rawIndex(data: string, pieceLength: number, at: number): number {
  if (data.length === pieceLength) return at;
  let emitted = 0;
  let gap = -1;
  for (let i = 0; i < data.length; i++) {
    const code = data.charCodeAt(i);
    if (isInvisible(code)) continue;
    if (isSpace(code)) {
      if (gap < 0) gap = i;
      continue;
    }
    if (gap >= 0 && emitted > 0) {
      if (emitted === at) return gap;
      emitted++;
    }
    gap = -1;
    if (emitted === at) return i;
    emitted++;
  }
  return data.length;
}

/** How many characters of the piece come from the first `raw` characters of the data. */
export function pieceOffset(data: string, pieceLength: number, raw: number): number {
  if (data.length === pieceLength) return Math.min(raw, pieceLength);
  let emitted = 0;
  let gap = false;
  for (let i = 0; i < raw; i++) {
    const code = data.charCodeAt(i);
    if (isInvisible(code)) continue;
    if (isSpace(code)) {
      gap = true;
      continue;
    }
    if (gap && emitted > 0) emitted++;
    gap = false;
    emitted++;
  }
  return Math.min(gap && emitted > 0 ? emitted + 1 : emitted, pieceLength);
}
