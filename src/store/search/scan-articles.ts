import { ABOUT, aboutFields, TEXT, TITLE } from './article-parts';
import { type ArticleSource, readSources } from './article-source';
import { type FacetRange, facetRanges, facetsOf } from './facets';
import { countPhrase, findPhrase } from './find-phrase';
import { foldText } from './fold-text';
import type { Phrase, Query } from './query';
import { documentWeight } from './relevance';
import type { Match, Matches } from './search-index';
import type { Slices } from './slices';

/** Articles read at once: enough to keep the disk busy, few enough to answer a new key at once. */
const BATCH = 24;
/** More repetitions hardly change the weight. */
const MOST_TIMES = 20;

/**
 * The articles among these that answer a query, found by reading them: for those that the index does
 * not hold yet. `tell` is called after each batch.
 */
export async function scanArticles(
  query: Query,
  ids: string[],
  means: number[],
  slices: Slices,
  tell: (found: Matches) => Promise<void>,
): Promise<Matches> {
  const found: Matches = { matches: [], having: [] };
  for (let at = 0; at < ids.length; at += BATCH) {
    for (const source of await readSources(ids.slice(at, at + BATCH))) {
      const match = matchArticle(query, source, means, found.having);
      if (match) found.matches.push(match);
      await slices.pause();
    }
    await tell(found);
  }
  return found;
}

/** The article as an answer to a query; undefined when it is none. Counts what it holds in `having`. */
function matchArticle(
  { clauses, inTrash }: Query,
  { article, annotations, text }: ArticleSource,
  means: number[],
  having: number[],
): Match | undefined {
  if ((article.trashed !== '') !== inTrash) return undefined;
  const facets = facetsOf(article, annotations);
  let parts: { part: number; fields: string[]; length: number }[] | undefined;
  const weights: number[] = [];
  for (const clause of clauses) {
    if (clause.kind !== 'phrase') {
      if (hasFacet(facets, facetRanges(clause)) === clause.not) return undefined;
      continue;
    }
    parts ??= [
      { part: TITLE, fields: [foldText(article.title)], length: means[TITLE] ?? 1 },
      {
        part: ABOUT,
        fields: aboutFields(article, annotations).map((field) => foldText(field.text)),
        length: means[ABOUT] ?? 1,
      },
      { part: TEXT, fields: [foldText(text)], length: article.words },
    ];
    const { slots } = clause;
    const holds = parts.some(({ fields }) => fields.some((field) => findPhrase(field, slots)));
    if (holds === clause.not) return undefined;
    if (clause.not) continue;
    having[weights.length] = (having[weights.length] ?? 0) + 1;
    weights.push(weigh(clause, parts, means));
  }
  return { articleId: article.id, weights, saved: article.saved };
}

const hasFacet = (facets: string[], ranges: FacetRange[]): boolean =>
  ranges.some(({ from, to, holds }) =>
    facets.some((facet) => facet >= from && facet <= to && holds(facet)),
  );

function weigh(
  { slots }: Phrase,
  parts: { part: number; fields: string[]; length: number }[],
  means: number[],
): number {
  let weight = 0;
  for (const { part, fields, length } of parts) {
    const times = fields.reduce((sum, field) => sum + countPhrase(field, slots, MOST_TIMES), 0);
    if (times) weight += documentWeight(part, times, length, means[part] ?? 1);
  }
  return weight;
}
