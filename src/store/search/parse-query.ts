import { COLORS, type Color } from '../../model/annotation';
import { foldText } from './fold-text';
import { phraseSlots } from './phrase-slots';
import type { Clause, Filter, Query } from './query';

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
  let rest = plainSigns(typed);
  const query: Query = { clauses: [], inTrash: false };
  while (rest.trim()) {
    rest = rest.replace(/^[\s，、；。]+/, '');
    const not = /^-(?=[^\s-])/.test(rest);
    if (not) rest = rest.slice(1);
    const taken = takeFilter(rest, not, query) ?? takeText(rest, not, query);
    rest = rest.slice(taken);
  }
  return query;
}

/** Adds the filter that the text begins with; gives its length, or undefined when there is none. */
function takeFilter(text: string, not: boolean, query: Query): number | undefined {
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
  if (!wanted.length) return at;
  if (name === 'in' && wanted[0] === 'trash') query.inTrash = !not;
  else {
    const filter = filterOf(name, wanted);
    if (!filter) return undefined;
    query.clauses.push({ ...filter, not });
  }
  return at;
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

/** Adds the word or phrase that the text begins with; gives its length. */
function takeText(text: string, not: boolean, query: Query): number {
  // A Chinese comma or stop parts words as a space does; within quotes it counts for nothing anyway.
  const piece = PIECE.exec(text.replace(/[，、；。]/g, ' '));
  if (!piece) return 1;
  const [whole, quoted, close, bare] = piece;
  const isLast = whole.length === text.length;
  const isOpen = !not && isLast && (quoted === undefined || !close);
  const slots = phraseSlots(quoted ?? bare ?? '', isOpen);
  const clause: Clause = { kind: 'phrase', slots, not };
  if (slots.length) query.clauses.push(clause);
  return whole.length;
}
