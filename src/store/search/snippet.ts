import { aboutFields, type Field, type FieldText } from './article-parts';
import type { ArticleSource } from './article-source';
import { findPhrase, type Span } from './find-phrase';
import { foldText } from './fold-text';
import type { Phrase } from './query';
import { unfoldedSpan } from './unfolded-span';

/** A hit with its surroundings, as they stand in the field; line breaks are kept. */
interface Snippet {
  before: string;
  hit: string;
  after: string;
}

/** Where in an article a query is answered best. */
export interface Place {
  field: Field;
  snippet: Snippet;
  /** Where in the field's text the hit begins, in UTF-16 units; in field `text` that is `Body.text`. */
  position: number;
}

/** UTF-16 units shown before and after the hit. */
const BEFORE = 60;
const AFTER = 120;
/** So far from each other two phrases still count as together. */
const NEAR = AFTER;
/** Places of one phrase that are looked at. */
const MOST = 24;
/** The sooner the better: what the person wrote or marked, then the text, then what the row shows anyway. */
const ORDER: Field[] = [
  'note',
  'annotation',
  'text',
  'title',
  'tag',
  'author',
  'site',
  'category',
  'description',
];

/** The place that shows most phrases of the query together; of equals the one in the better field. */
export function bestPlace(
  { article, annotations, text }: ArticleSource,
  phrases: Phrase[],
): Place | undefined {
  const fields: FieldText[] = [
    { field: 'title', text: article.title },
    { field: 'text', text },
    ...aboutFields(article, annotations),
  ];
  let best: { field: FieldText; span: Span; count: number } | undefined;
  for (const field of fields.sort((one, two) => rank(one) - rank(two))) {
    if (best?.count === phrases.length) break;
    const found = densest(foldText(field.text), phrases);
    if (found && found.count > (best?.count ?? 0)) best = { field, ...found };
  }
  if (!best) return undefined;
  const { start, end } = unfoldedSpan(best.field.text, best.span);
  return {
    field: best.field.field,
    snippet: surroundings(best.field.text, start, end),
    position: start,
  };
}

const rank = ({ field }: FieldText): number => ORDER.indexOf(field);

/** The place of a phrase that has most of the others near it. */
function densest(folded: string, phrases: Phrase[]): { span: Span; count: number } | undefined {
  const places = phrases.map(({ slots }) => {
    const spans: Span[] = [];
    for (let from = 0; spans.length < MOST; ) {
      const span = findPhrase(folded, slots, from);
      if (!span) break;
      spans.push(span);
      from = span.end;
    }
    return spans;
  });
  let best: { span: Span; count: number } | undefined;
  for (const spans of places)
    for (const span of spans) {
      const count = places.filter((others) =>
        others.some(({ start }) => Math.abs(start - span.start) <= NEAR),
      ).length;
      if (count > (best?.count ?? 0)) best = { span, count };
    }
  return best;
}

/** Cut between words where that is near, never within a character. */
function surroundings(text: string, start: number, end: number): Snippet {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const after = text.slice(end, end + AFTER);
  return {
    before: start > BEFORE ? before.replace(/^(?:[\udc00-\udfff]|\S{0,12}\s+)/, '') : before,
    hit: text.slice(start, end),
    after:
      end + AFTER < text.length ? after.replace(/(?:[\ud800-\udbff]|\s+\S{0,12})$/, '') : after,
  };
}
