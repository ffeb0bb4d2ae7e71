/** Before this no program kept bookmarks: smaller numbers are no times (1 January 1990). */
const EARLIEST = 631_152_000_000;
const LATEST = 4_102_444_800_000;

/**
 * An instant as exports write it, as ISO 8601 in UTC: seconds, milliseconds or microseconds since 1970
 * by their size, or a date and time, which without a zone are taken as UTC. '' for anything else.
 */
export function instantOf(value: unknown): string {
  if (typeof value === 'number') return ofEpoch(value);
  if (typeof value !== 'string') return '';
  const text = value.trim();
  if (/^\d{9,17}(?:\.\d+)?$/.test(text)) return ofEpoch(Number(text));
  const plain = text
    .replace(/^(\d{4})[/.](\d{1,2})[/.](\d{1,2})/, '$1-$2-$3')
    .replace(/^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)/, '$1T$2')
    .replace(/(T[\d:.]+)\s*([+-]\d{2}):?(\d{2})$/, '$1$2:$3')
    .replace(/^(\d{4}-\d{2}-\d{2}T[\d:.]+)$/, '$1Z');
  // A number alone would be read as a year or a month.
  if (!/\d{4}/.test(plain) || /^\d+$/.test(plain)) return '';
  return within(Date.parse(/\d:\d/.test(plain) ? plain : `${plain} UTC`) || Date.parse(plain));
}

function ofEpoch(number: number): string {
  if (number > 1e14) return within(number / 1000);
  return within(number > 1e11 ? number : number * 1000);
}

const within = (time: number): string =>
  time >= EARLIEST && time <= LATEST ? new Date(time).toISOString() : '';
