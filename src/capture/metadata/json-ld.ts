import { isThing, type Thing } from './linked-data';

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return parseBroken(source);
  }
}

/** JSON in the comments and sections that kept it from old browsers, or with a template's mistakes. */
function parseBroken(source: string): unknown {
  const json = source.replace(/^\s*(?:<!--|\/\*.*?\*\/|\/\/<!\[CDATA\[|<!\[CDATA\[)\s*/s, '');
  const body = json.replace(/\s*(?:\/\*\s*\]\]>\s*\*\/|\/\/\]\]>|\]\]>|-->|;)\s*$/, '');
  try {
    return JSON.parse(body);
  } catch {
    try {
      // Raw line breaks inside strings are the mistake that templates make.
      return JSON.parse(body.replace(/\p{Cc}+/gu, ' '));
    } catch {
      return undefined;
    }
  }
}

function* things(value: unknown, depth = 0): Generator<Thing> {
  if (Array.isArray(value)) for (const one of value) yield* things(one, depth);
  else if (isThing(value) && depth < 4) {
    yield value;
    yield* things(value['@graph'], depth + 1);
    yield* things(value.mainEntity, depth + 1);
    if (isThing(value.mainEntityOfPage) && '@type' in value.mainEntityOfPage)
      yield* things(value.mainEntityOfPage, depth + 1);
  }
}

/** Every object in a page's `application/ld+json`; broken JSON is passed over. */
export function jsonThings(document: Document): Thing[] {
  const all: Thing[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]'))
    all.push(...things(parse(script.textContent ?? '')));
  return all;
}
