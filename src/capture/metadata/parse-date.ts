/** A site that says a year before print on the web, or one far off, says nothing. */
const FIRST_YEAR = 1900;

const ISO =
  /\b(\d{4})-(\d{2})-(\d{2})(?:[T\s]\s*(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2}(?!\d))?)?(?!\d)/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/i;
const NUMBERS_FIRST_YEAR =
  /(?<!\d)(\d{4})\s*[年년/.-]\s*(\d{1,2})\s*[月월/.-]\s*(\d{1,2})(?!\d)\s*[日일号號]?/;
const NUMBERS_LAST_YEAR = /(?<![\d./-])(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4})(?!\d)/;
const DAY_MONTH_YEAR =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.|º|er)?[\s-]+(?:de\s+|of\s+)?([a-zµ-\u1fff]{3,})\.?,?[\s-]+(?:de\s+|del\s+)?(\d{4})(?!\d)/i;
const MONTH_DAY_YEAR =
  /(?<![a-zµ-\u1fff])([a-zµ-\u1fff]{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/i;
/** 令和3年6月4日: the year of an emperor's reign; 元年 is its first. */
const ERA = /(明治|大正|昭和|平成|令和)\s*(\d{1,2}|元)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/;
const ERA_BEFORE = new Map([
  ['明治', 1867],
  ['大正', 1911],
  ['昭和', 1925],
  ['平成', 1988],
  ['令和', 2018],
]);
const CLOCK =
  /(?<![\d:])(上午|下午|午前|午後|오전|오후)?\s*(\d{1,2})\s?[:：h時时点시]\s?(\d{2})(?:\s?[分분:：](?:\s?(\d{2})\s?[秒초]?)?)?(?!\d)\s*([ap]\.?m\.?(?![a-z]))?\s*\(?(Z\b|UTC|GMT|[+-]\d{2}:?\d{2}|[A-Z]{3,4}\b)?/i;
/** Letters that stand for one zone only; CST, IST and the like stand for several. */
const ZONES = new Map(
  Object.entries({
    EST: '-05:00',
    EDT: '-04:00',
    CDT: '-05:00',
    MST: '-07:00',
    MDT: '-06:00',
    PST: '-08:00',
    PDT: '-07:00',
    CET: '+01:00',
    CEST: '+02:00',
    EET: '+02:00',
    EEST: '+03:00',
    MSK: '+03:00',
    JST: '+09:00',
    KST: '+09:00',
    AEST: '+10:00',
    AEDT: '+11:00',
  }),
);

/** Languages in which 03/04/2021 is the third of April wherever they are written; English is not one. */
const DAY_FIRST =
  /^(?:fr|es|it|pt|de|nl|ru|pl|cs|sv|da|nb|no|fi|el|tr|uk|ro|ca|en-(?:gb|au|nz|ie|in))\b/i;

/** Spelled out: asking Intl for them costs more than all else that is done to a page's metadata. */
const ENGLISH =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

const months = new Map<string, readonly string[]>();

/** The twelve long month names of a language as they stand in a date, in lower case. */
function monthNames(lang: string): readonly string[] {
  if (/^en\b/i.test(lang)) return ENGLISH;
  const known = months.get(lang);
  if (known) return known;
  const format = new Intl.DateTimeFormat(lang, { month: 'long', day: 'numeric', timeZone: 'UTC' });
  const names = ENGLISH.map((_, index) => {
    const parts = format.formatToParts(Date.UTC(2001, index, 11));
    return parts.find(({ type }) => type === 'month')?.value.toLowerCase() ?? '';
  });
  months.set(lang, names);
  return names;
}

/** Abbreviations are the beginnings of names: "Sept", "août" as "aou", "нояб". */
function monthNumber(word: string, lang: string): number | undefined {
  const name = word.toLowerCase();
  if (name.length < 3) return undefined;
  for (const names of [ENGLISH, monthNames(lang)]) {
    const index = names.findIndex((full) => full.startsWith(name));
    if (index >= 0) return index + 1;
  }
  return undefined;
}

const two = (value: number | string) => String(value).padStart(2, '0');

function day(year: number, month: number, date: number): string {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const thisYear = new Date().getUTCFullYear();
  if (year < FIRST_YEAR || year > thisYear + 1 || month < 1 || month > 12) return '';
  // Zero as Unix time: a field that was never filled.
  if (date < 1 || date > last || (year === 1970 && month === 1 && date === 1)) return '';
  return `${year}-${two(month)}-${two(date)}`;
}

function zone(text: string | undefined): string {
  if (!text) return '';
  if (/^(?:Z|UTC|GMT)$/i.test(text)) return 'Z';
  if (/^[a-z]/i.test(text)) return ZONES.get(text.toUpperCase()) ?? '';
  const digits = text.replace(':', '');
  return `${digits.slice(0, 3)}:${digits.slice(3) || '00'}`;
}

function clock(text: string): string {
  const found = CLOCK.exec(text);
  if (!found) return '';
  const [, before, hours, minutes, seconds, after, named] = found;
  let hour = Number(hours);
  const half = after?.[0]?.toLowerCase() ?? (before && (/[下後후]/.test(before) ? 'p' : 'a'));
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  if (hour > 23 || Number(minutes) > 59) return '';
  return `T${two(hour)}:${minutes}:${seconds ?? '00'}${zone(named)}`;
}

function safeLanguage(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/**
 * The first date in a text as ISO 8601, as exact as it stands there: a day, or a day with time and
 * the zone it gave. '' when there is none, or none that can be: 0001-01-01, 1970-01-01, 31 February.
 * `03/04/2021` is read only where one of the numbers can't be a month or `lang` tells the order; with
 * dots it is day first.
 * Month names are read in `lang` and in English.
 */
export function parseDate(text: string, lang = 'en'): string {
  const source = text.trim().slice(0, 200);
  if (!/\d/.test(source)) return '';
  const iso = ISO.exec(source) ?? COMPACT.exec(source);
  if (iso) {
    const date = day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    if (!date || !iso[4]) return date;
    return `${date}T${iso[4]}:${iso[5]}:${iso[6] ?? '00'}${zone(iso[7])}`;
  }
  const written = writtenDay(source, safeLanguage(lang));
  return written && written.date + clock(source.slice(written.end).slice(0, 40));
}

function writtenDay(source: string, lang: string): { date: string; end: number } | '' {
  const era = ERA.exec(source);
  if (era) {
    const [whole, reign = '', year, month, date] = era;
    const first = ERA_BEFORE.get(reign) ?? 0;
    const written = day(first + (year === '元' ? 1 : Number(year)), Number(month), Number(date));
    return written && { date: written, end: era.index + whole.length };
  }
  const yearFirst = NUMBERS_FIRST_YEAR.exec(source);
  if (yearFirst) {
    const date = day(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
    return date && { date, end: yearFirst.index + yearFirst[0].length };
  }
  for (const [pattern, order] of [
    [DAY_MONTH_YEAR, [1, 2, 3]],
    [MONTH_DAY_YEAR, [2, 1, 3]],
  ] as const) {
    const found = pattern.exec(source);
    const month = found && monthNumber(found[order[1]] ?? '', lang);
    if (!found || !month) continue;
    const date = day(Number(found[order[2]]), month, Number(found[order[0]]));
    if (date) return { date, end: found.index + found[0].length };
  }
  const yearLast = NUMBERS_LAST_YEAR.exec(source);
  if (!yearLast) return '';
  const [first, second] = [Number(yearLast[1]), Number(yearLast[3])];
  const isDayFirst = yearLast[2] === '.' || first > 12 || (second <= 12 && DAY_FIRST.test(lang));
  const isMonthFirst = second > 12 || first === second || /^en-US/i.test(lang);
  if (!isDayFirst && !isMonthFirst) return '';
  const date = isDayFirst
    ? day(Number(yearLast[4]), second, first)
    : day(Number(yearLast[4]), first, second);
  return date && { date, end: yearLast.index + yearLast[0].length };
}
