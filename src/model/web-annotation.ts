import * as v from 'valibot';
import { type Annotation, COLORS, type Color, type HighlighterNames } from './annotation';
import { WHOLE_KINDS } from './target';

/**
 * An annotation as others read it (W3C Web Annotation Data Model, JSON-LD). Its colour is a body with
 * the purpose `classifying`: what the reader calls it, with the colour itself beside it.
 */
export interface WebAnnotation {
  '@context': readonly [string, Record<string, string>];
  id: string;
  type: 'Annotation';
  motivation: 'highlighting' | 'commenting';
  created: string;
  modified: string;
  body: WebBody[];
  target: { source: string; selector: WebSelector[] };
}

interface WebBody {
  type: 'TextualBody';
  value: string;
  purpose: 'commenting' | 'tagging' | 'classifying';
  format?: 'text/markdown';
  /** `postil:color`, beside the name that the reader gave it. */
  color?: string;
}

type WebSelector =
  | { type: 'TextQuoteSelector'; exact: string; prefix: string; suffix: string }
  | { type: 'TextPositionSelector'; start: number; end: number }
  | { type: 'FragmentSelector'; conformsTo: string; value: string }
  | {
      type: 'postil:ElementSelector';
      kind: string;
      label: string;
      sources: string[];
      ordinal: number;
    };

const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  { postil: 'https://postil.invalid/ns#', color: 'postil:color' },
] as const;

/** Text fragments are a fragment syntax of their own (https://wicg.github.io/scroll-to-text-fragment/). */
const TEXT_FRAGMENT = 'https://wicg.github.io/scroll-to-text-fragment/';

/**
 * Writes an annotation of the page at `source`. `fragment`: a text directive (`:~:text=…`) that leads
 * to the passage, '' without one; `names`: what the reader calls the highlighters.
 */
export function writeWebAnnotation(
  { id, target, color, note, tags, created, updated }: Annotation,
  source: string,
  { fragment = '', names = {} }: { fragment?: string; names?: HighlighterNames } = {},
): WebAnnotation {
  const { exact, prefix, suffix, start, end, element } = target;
  return {
    '@context': CONTEXT,
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: note ? 'commenting' : 'highlighting',
    created,
    modified: updated,
    body: [
      ...(note ? [textBody({ value: note, purpose: 'commenting', format: 'text/markdown' })] : []),
      ...tags.map((value) => textBody({ value, purpose: 'tagging' })),
      textBody({ value: names[color] || color, purpose: 'classifying', color }),
    ],
    target: {
      source,
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', start, end },
        ...(fragment
          ? [{ type: 'FragmentSelector', conformsTo: TEXT_FRAGMENT, value: fragment } as const]
          : []),
        ...(element ? [{ type: 'postil:ElementSelector', ...element } as const] : []),
      ],
    },
  };
}

const textBody = (body: Omit<WebBody, 'type'>): WebBody => ({ type: 'TextualBody', ...body });

const Place = v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0)), 0);
const Text = v.fallback(v.string(), '');
/** JSON-LD lets one thing stand where a list of one could. */
const listOf = <S extends v.GenericSchema>(item: S) =>
  v.pipe(
    v.unknown(),
    v.transform((value): unknown[] => (Array.isArray(value) ? value : [value])),
    v.transform((list) =>
      list.flatMap((one): v.InferOutput<S>[] => {
        const read = v.safeParse(item, one);
        return read.success ? [read.output] : [];
      }),
    ),
  );

const SelectorSchema = v.variant('type', [
  v.object({
    type: v.literal('TextQuoteSelector'),
    exact: v.string(),
    prefix: Text,
    suffix: Text,
  }),
  v.object({ type: v.literal('TextPositionSelector'), start: Place, end: Place }),
  v.object({
    type: v.literal('postil:ElementSelector'),
    kind: v.picklist(WHOLE_KINDS),
    label: Text,
    sources: v.fallback(v.array(v.string()), []),
    ordinal: Place,
  }),
]);

const BodySchema = v.object({
  type: v.literal('TextualBody'),
  value: v.string(),
  purpose: v.optional(v.string(), 'commenting'),
  color: v.optional(v.string(), ''),
});

const AnnotationSchema = v.object({
  id: v.fallback(v.string(), ''),
  created: Text,
  modified: Text,
  body: v.optional(listOf(BodySchema), []),
  target: v.object({ source: v.string(), selector: listOf(SelectorSchema) }),
});

const isColor = (value: string | undefined): value is Color => COLORS.some((one) => one === value);

/**
 * Reads an annotation that anybody wrote; `id` and times are '' where it has none of ours. Undefined for
 * what is none, or has no quote: positions alone say nothing of a page that may have changed.
 */
export function readWebAnnotation(value: unknown):
  | {
      source: string;
      annotation: Pick<
        Annotation,
        'id' | 'target' | 'color' | 'note' | 'tags' | 'created' | 'updated'
      >;
    }
  | undefined {
  const read = v.safeParse(AnnotationSchema, value);
  if (!read.success) return undefined;
  const { id, created, modified, body, target } = read.output;
  const selectors = target.selector;
  const quote = selectors.find((one) => one.type === 'TextQuoteSelector');
  const place = selectors.find((one) => one.type === 'TextPositionSelector');
  const whole = selectors.find((one) => one.type === 'postil:ElementSelector');
  if (!quote || (!quote.exact && !whole)) return undefined;
  const { exact, prefix, suffix } = quote;
  const { start, end } = place ?? { start: 0, end: 0 };
  const color = body.find(({ purpose }) => purpose === 'classifying')?.color;
  const said = (wanted: string) =>
    body.flatMap(({ purpose, value: words }) => (purpose === wanted ? [words] : []));
  const { type: _, ...element } = whole ?? { type: '' };
  return {
    source: target.source,
    annotation: {
      id: /^urn:uuid:([0-9a-f-]{36})$/.exec(id)?.[1] ?? '',
      target: {
        exact,
        prefix,
        suffix,
        start,
        end,
        ...(whole && 'kind' in element && { element }),
      },
      color: isColor(color) ? color : 'amber',
      note: said('commenting').join('\n\n'),
      tags: said('tagging'),
      created,
      updated: modified,
    },
  };
}
