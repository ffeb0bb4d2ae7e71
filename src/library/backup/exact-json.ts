/** The one key of an object that stands for a value JSON has no word for. */
const MARK = '$postil';

/**
 * JSON that gives back every value a row can hold: also dates, big integers, `undefined`, NaN, the
 * infinities and −0, which an imported front matter may bring into `extra`.
 */
export const writeExact = (value: unknown): string => JSON.stringify(marked(value));

/** Reads what `writeExact` wrote. Throws a SyntaxError for what is no JSON. */
export const readExact = (text: string): unknown => unmarked(JSON.parse(text));

const mark = (kind: string, text: string) => ({ [MARK]: [kind, text] });

function marked(value: unknown): unknown {
  switch (typeof value) {
    case 'undefined':
      return mark('undefined', '');
    case 'bigint':
      return mark('bigint', String(value));
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0)
        ? value
        : mark('number', Object.is(value, -0) ? '-0' : String(value));
    case 'object':
      break;
    default:
      return value;
  }
  if (value === null) return value;
  if (value instanceof Date) return mark('date', String(value.getTime()));
  if (Array.isArray(value)) return value.map(marked);
  const entries = Object.entries(value).map(([key, one]): [string, unknown] => [key, marked(one)]);
  // An object that happens to look like a mark is kept as one that does not.
  return Object.hasOwn(value, MARK) ? { [MARK]: ['object', entries] } : Object.fromEntries(entries);
}

function unmarked(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(unmarked);
  if (Object.hasOwn(value, MARK)) {
    const [kind, text]: unknown[] = [Reflect.get(value, MARK)].flat();
    if (kind === 'object' && Array.isArray(text)) return fromEntries(text);
    return VALUES.get(String(kind))?.(String(text));
  }
  return fromEntries(Object.entries(value));
}

const fromEntries = (entries: [string, unknown][]) =>
  Object.fromEntries(entries.map(([key, one]) => [key, unmarked(one)]));

const VALUES = new Map<string, (text: string) => unknown>([
  ['undefined', () => undefined],
  ['bigint', BigInt],
  ['number', Number],
  ['date', (text) => new Date(Number(text))],
]);
