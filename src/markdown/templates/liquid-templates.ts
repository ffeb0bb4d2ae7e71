import { Liquid, LiquidError, type Template } from 'liquidjs';
import { slug } from '../slug';
import { TemplateError, type TemplateFault } from './template-error';
import type { Templates } from './templates';

/** A template is a line or a few; one that asks for more has gone wrong. */
const LIMITS = { parseLimit: 20_000, renderLimit: 2000, memoryLimit: 5_000_000 };

/** What reads other files, what counts on from one article to the next, and what is different each time. */
const NO_TAGS = ['include', 'render', 'layout', 'block', 'increment', 'decrement'];
const NO_FILTERS = ['sample'];
const DATES = [
  'date',
  'date_to_xmlschema',
  'date_to_rfc822',
  'date_to_string',
  'date_to_long_string',
];
const ISO = /^\d{4}(?:-\d{2}(?:-\d{2}(?:[T ][\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/;

/** Templates kept after the first article; a profile has some dozens at most. */
const MOST_PARSED = 200;

/** Stands for a slash that came out of the article; a private character, which no name may hold. */
const NO_SLASH = '\uE02F';

/** Liquid without files, without a clock, and strict: a name that is not known is an error. */
function engine(outputEscape?: (value: unknown) => string): Liquid {
  const liquid = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    templates: {},
    dynamicPartials: false,
    // The same text in every country: dates in their own zone, else in UTC, names in English.
    preserveTimezones: true,
    timezoneOffset: 0,
    locale: 'en-US',
    ...LIMITS,
    ...(outputEscape && { outputEscape }),
  });
  for (const name of NO_TAGS) delete liquid.tags[name];
  for (const name of NO_FILTERS) liquid.unregisterFilter(name);
  for (const name of DATES) {
    const filter = liquid.filters[name];
    const write = typeof filter === 'function' ? filter : filter?.handler;
    liquid.registerFilter(name, function (value: unknown, ...rest: unknown[]) {
      return typeof value === 'string' && ISO.test(value)
        ? write?.call(this, value, ...rest)
        : value;
    });
  }
  liquid.registerFilter('slug', (value: unknown) => slug(String(value)));
  return liquid;
}

function filler(liquid: Liquid): Templates['fill'] {
  const parsed = new Map<string, Template[]>();
  return (template, facts) => {
    try {
      const known = parsed.get(template) ?? liquid.parse(template);
      if (parsed.size < MOST_PARSED) parsed.set(template, known);
      return String(liquid.renderSync(known, { ...facts }));
    } catch (error) {
      throw templateError(error);
    }
  };
}

const texts = engine();
const paths = engine((value) =>
  (Array.isArray(value) ? value.join(' ') : String(value ?? '')).replace(/[\\/]/g, NO_SLASH),
);

/** Fills Liquid templates. */
export const liquidTemplates: Templates = { fill: filler(texts), fillPath: filler(paths) };

const FAULTS: [TemplateFault, RegExp][] = [
  ['variable', /^undefined variable: (\S+?),?$/],
  ['filter', /^undefined filter: (\S+)$/],
  ['tag', /^tag "(.+)" not found$/],
  ['unclosed', /^(?:output|tag) "?(.+?)"? not closed$/s],
  ['limit', /(?:limit|length) exceeded/],
];

function templateError(error: unknown): TemplateError {
  const at = LiquidError.is(error) ? error.token.getPosition() : [1, 1];
  const inner = LiquidError.is(error) ? (error.originalError ?? error) : error;
  const message = (inner instanceof Error ? inner.message : String(inner)).replace(
    /, (?:file:.*, )?line:\d+, col:\d+$/,
    '',
  );
  const [line = 1, column = 1] = at;
  for (const [fault, sign] of FAULTS) {
    const found = sign.exec(message);
    if (found) return new TemplateError(fault, found[1] ?? '', line, column);
  }
  return new TemplateError('other', message, line, column);
}
