import { COLORS, type Color } from '../../model/annotation';
import { foldText } from './fold-text';
import { phraseSlots } from './phrase-slots';
import type { Clause, Filter, Query, QueryPart } from './query';

const COLOR_NAMES: Record<string, Color> = {
  ...Object.fromEntries(COLORS.map((color) => [color, color])),
  yellow: 'amber',
  purple: 'violet',
};
const STATES = {
  inbox: 'inbox',
  unread: 'inbox',
  reading: 'reading',
  archive: 'archive',
  archived: 'archive',
  favourite: 'favourite',
  favorite: 'favourite',
} as const;
const HAS = {
  note: 'note',
  notes: 'note',
  highlight: 'highlight',
  highlights: 'highlight',
} as const;

const FIELD = /^(tag|site|author|color|colour|has|is|before|after|in):/i;
/** The next value of a list: quoted, or up to a comma or white space. */
const VALUE = /^(?:"([^"]*)(?:"|$)|([^\s,"]+))/;
/** The next piece of text: quoted, or up to white space or a quote. */
const PIECE = /^(?:"([^"]*)("|$)|([^\s"]+))/;

/** The signs of a Chinese, Japanese or European keyboard that stand for those of the query. */
const plainSigns = (text: string): string =>
  text
    .replace(/[“”„‟«»「」『』＂]/g, '"')
    .replaceAll('：', ':')
    .replace(/[－−]/g, '-');

/**
 * What a person typed, as clauses that must all hold: words, "phrases", `tag:`, `site:`, `author:`,
 * `color:`, `has:note`, `has:highlight`, `is:inbox` (or unread, reading, archive, favourite),
 * `before:` and `after:` with a year, month or day of saving, `in:trash`; `-` before any of them for
 * not; a comma between values for any of them. The last word counts as the beginning of one unless
 * white space follows. What looks like a filter but is none is taken as text. Never throws.
 */
export function parseQuery(typed: string): Query {
  const parts = queryParts(typed);
  return {
    clauses: parts.flatMap(({ clause }) => clause ?? []),
    inTrash: parts.findLast(({ inTrash }) => inTrash !== undefined)?.inTrash ?? false,
  };
}

/** The pieces of what a person typed and what each means, in their order; see `parseQuery`. */
export function queryParts(typed: string): QueryPart[] {
  const plain = plainSigns(typed);
  const parts: QueryPart[] = [];
  for (let at = 0; plain.slice(at).trim(); ) {
    const start = at + (/^[\s，、；。]*/.exec(plain.slice(at))?.[0].length ?? 0);
    const not = /^-(?=[^\s-])/.test(plain.slice(start));
    const rest = plain.slice(start + Number(not));
    const { length, ...meaning } = takeFilter(rest, not) ?? takeText(rest, not);
    at = start + Number(not) + length;
    parts.push({ start, end: at, ...meaning });
  }
  return parts;
}

/** What a piece of the text means, and how long it is; nothing is meant by half a filter. */
type Taken = { length: number } & Omit<QueryPart, 'start' | 'end'>;

/** The filter that the text begins with, or undefined when there is none. */
function takeFilter(text: string, not: boolean): Taken | undefined {
  const field = FIELD.exec(text);
  if (!field) return undefined;
  const values: string[] = [];
  let at = field[0].length;
  for (;;) {
    const value = VALUE.exec(text.slice(at).replaceAll('，', ','));
    if (!value) break;
    values.push(foldText(value[1] ?? value[2] ?? '').trim());
    at += value[0].length;
    if (text[at] !== ',' && text[at] !== '，') break;
    at++;
  }
  const name = field[1]?.toLowerCase() ?? '';
  const wanted = values.filter(Boolean);
  if (!wanted.length) return { length: at };
  if (name === 'in' && wanted[0] === 'trash') return { length: at, inTrash: !not };
  const filter = filterOf(name, wanted);
  return filter && { length: at, clause: { ...filter, not } };
}

function filterOf(name: string, values: string[]): Filter | undefined {
  switch (name) {
    case 'tag':
    case 'site':
    case 'author':
      return { kind: name, values };
    case 'color':
    case 'colour':
      return listed('color', values, COLOR_NAMES);
    case 'has':
      return listed('has', values, HAS);
    case 'is':
      return listed('is', values, STATES);
    case 'before':
    case 'after': {
      const moment = startOf(values[0] ?? '');
      return moment ? { kind: name, moment } : undefined;
    }
    default:
      return undefined;
  }
}

/** A filter on values of a fixed list; undefined when one of them is not in it. */
function listed<K extends string, T extends string>(
  kind: K,
  values: string[],
  names: Record<string, T>,
): { kind: K; values: T[] } | undefined {
  const known = values.map((value) => (Object.hasOwn(names, value) ? names[value] : undefined));
  return known.every((value) => value !== undefined) ? { kind, values: known } : undefined;
}

/** The first moment of a year, month or day in the reader's own time zone; '' when it is none. */
function startOf(day: string): string {
  const match = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(day);
  if (!match) return '';
  const [, year, month = '1', date = '1'] = match;
  const start = new Date(Number(year), Number(month) - 1, Number(date));
  const isReal = start.getMonth() === Number(month) - 1 && start.getDate() === Number(date);
  return isReal ? start.toISOString() : '';
}

/** The word or phrase that the text begins with. */
function takeText(text: string, not: boolean): Taken {
  // A Chinese comma or stop parts words as a space does; within quotes it counts for nothing anyway.
  const piece = PIECE.exec(text.replace(/[，、；。]/g, ' '));
  if (!piece) return { length: 1 };
  const [whole, quoted, close, bare] = piece;
  const isLast = whole.length === text.length;
  const isOpen = !not && isLast && (quoted === undefined || !close);
  const slots = phraseSlots(quoted ?? bare ?? '', isOpen);
  const clause: Clause = { kind: 'phrase', slots, not };
  return { length: whole.length, ...(slots.length && { clause }) };
}
