import type { DateForm } from '../../model/recipe';

const ISO =
  /^(\d{4})-(\d{1,2})(?:-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(\.\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?)?$/i;
const SLASHED = /^(\d{4})[/.年](\d{1,2})[/.月](\d{1,2})日?(.*)$/;
/** As mail headers and feeds write it (RFC 1123), the day's name may be missing. */
const NAMED = /^(?:\w{3},? )?\d{1,2} \w{3,9} \d{4} \d{1,2}:\d{2}(?::\d{2})? (?:GMT|UTC|[+-]\d{4})$/;
const ENGLISH = /^\w{3,9}\.? \d{1,2}, \d{4}$/;

/**
 * A date of a front matter as ISO 8601 with just the parts and the zone that it says; '' when it is
 * none. A year alone is one, too.
 */
export function readDate(value: unknown): string {
  if (typeof value === 'number') return value > 999 && value < 10000 ? String(value) : '';
  if (typeof value !== 'string') return '';
  const text = value
    .trim()
    .replace(/\s*\((?:UTC|GMT)\s*([+-]\d{2}:?\d{2})\)$/, '$1')
    .replace(SLASHED, '$1-$2-$3$4');
  if (/^\d{4}$/.test(text)) return text;
  const match = ISO.exec(text);
  if (match) return isReal(match) ? isoOf(match) : '';
  if (!NAMED.test(text) && !ENGLISH.test(text)) return '';
  const time = Date.parse(ENGLISH.test(text) ? `${text} UTC` : text);
  if (Number.isNaN(time)) return '';
  const iso = new Date(time).toISOString().replace('.000Z', 'Z');
  return ENGLISH.test(text) ? iso.slice(0, 10) : iso;
}

const pad = (part: string | undefined) => part?.padStart(2, '0') ?? '00';

function isoOf([
  ,
  year,
  month,
  day,
  hour,
  minute,
  second,
  fraction,
  zone,
]: RegExpExecArray): string {
  const date = [year, pad(month), ...(day ? [pad(day)] : [])].join('-');
  if (!hour) return date;
  const clock = `${pad(hour)}:${minute}${second ? `:${second}${fraction ?? ''}` : ''}`;
  const offset = zone && /^[+-]/.test(zone) ? zone.replace(/(\d{2}):?(\d{2})$/, '$1:$2') : 'Z';
  return `${date}T${clock}${zone ? offset : ''}`;
}

function isReal([, , month, day, hour, minute, second]: RegExpExecArray): boolean {
  const within = (part: string | undefined, least: number, most: number) =>
    part === undefined || (Number(part) >= least && Number(part) <= most);
  return (
    within(month, 1, 12) &&
    within(day, 1, 31) &&
    within(hour, 0, 24) &&
    within(minute, 0, 59) &&
    within(second, 0, 60)
  );
}

/** Milliseconds of a date; without a zone it is taken as UTC, so that no computer's clock matters. */
function timeOf(iso: string): number {
  const isZoned = !iso.includes('T') || /(?:Z|[+-]\d{2}:\d{2})$/.test(iso);
  return Date.parse(isZoned ? iso : `${iso}Z`);
}

/**
 * A date in a profile's form; as it is when it cannot be written so. With a `zone` (IANA) one that
 * has a time is told in that zone; a day alone is that day everywhere.
 */
export function writeDate(iso: string, form: DateForm, zone = ''): string {
  const time = timeOf(iso);
  if (Number.isNaN(time)) return iso;
  if (form === 'rfc1123') return new Date(time).toUTCString();
  if (form === 'iso' && !(zone && iso.includes('T'))) return iso;
  const minutes = zone && iso.includes('T') ? offsetIn(zone, time) : offsetOf(iso);
  const local = new Date(time + minutes * 60_000).toISOString();
  if (form === 'day') return local.slice(0, 10);
  const sign = minutes < 0 ? '-' : '+';
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const digits = [hours, rest].map((part) => pad(String(part)));
  if (form === 'iso') return `${local.slice(0, 19)}${sign}${digits.join(':')}`;
  return `${local.slice(0, 10)} ${local.slice(11, 19)} ${sign}${digits.join('')}`;
}

/** Minutes that a date's own zone is ahead of UTC. */
function offsetOf(iso: string): number {
  const [, hours = '', minutes = ''] = /([+-]\d{2}):(\d{2})$/.exec(iso) ?? [];
  return hours ? Number(hours) * 60 + (hours.startsWith('-') ? -1 : 1) * Number(minutes) : 0;
}

/** Minutes that a zone was ahead of UTC then; 0 for one that is not known here. */
function offsetIn(zone: string, time: number): number {
  try {
    const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
      .formatToParts(time)
      .find(({ type }) => type === 'timeZoneName');
    return offsetOf(parts?.value ?? '');
  } catch {
    return 0;
  }
}
