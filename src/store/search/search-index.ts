import { facetRanges, only, SAVED, TRASHED } from './facets';
import { eachList, rowsOf, type TermRange } from './index-rows';
import type { LoadedIndex, LoadedSegment } from './loaded-index';
import { askPhrase } from './phrase-lists';
import type { Phrase, Query } from './query';
import { documentWeight } from './relevance';
import type { IndexState } from './search-database';

/** An article that answers a query. */
export interface Match {
  articleId: string;
  /** For each phrase that must be there, in the order of the query, how much the article says of it. */
  weights: number[];
  /** When it was saved, to the minute; only where no phrase is asked for. */
  saved: string;
}

/** What was found, and how many articles hold each of the phrases that must be there. */
export interface Matches {
  matches: Match[];
  having: number[];
}

/** Does something with every document that has one of the terms. */
type EachDoc = (take: (segment: LoadedSegment, doc: number, times: number) => void) => void;

/** Answered requests, as a function of the index that they were asked of. */
type Answered<T> = Promise<(index: LoadedIndex) => T>;

/**
 * Asks the index for the articles that answer a query. All requests are made before the first is
 * awaited, in the transaction that the state was read in; what is given puts the answers together, in
 * no order, when the segments are loaded too.
 */
export async function askIndex(
  { clauses, inTrash }: Query,
  { segments }: IndexState,
  reading: IDBTransaction,
): Answered<Matches> {
  const ids = segments.map(({ id }) => id);
  const isOrdered = !clauses.some(({ kind, not }) => kind === 'phrase' && !not);
  const [trash, savedOf, ...found] = await Promise.all([
    askRanges([only(TRASHED)], ids, reading),
    isOrdered ? askSaved(ids, reading) : undefined,
    ...clauses.map((clause) =>
      clause.kind === 'phrase'
        ? askPhrases(clause, ids, reading)
        : askRanges(facetRanges(clause), ids, reading),
    ),
  ]);
  return (index) => {
    const fits = new Uint8Array(index.articles.length).fill(1);
    restrict(fits, trash(index), !inTrash);
    const weights: Float64Array[] = [];
    for (const [at, clause] of clauses.entries()) {
      const docs = found[at]?.(index);
      if (!docs) continue;
      if (clause.kind === 'phrase' && !clause.not) weights.push(weigh(fits, docs, index));
      else restrict(fits, docs, clause.not);
    }
    const saved = savedOf?.(index);
    const matches: Match[] = [];
    for (let number = 0; number < fits.length; number++)
      if (fits[number])
        matches.push({
          articleId: index.articles[number] ?? '',
          weights: weights.map((weight) => weight[number] ?? 0),
          saved: saved?.[number] ?? '',
        });
    const having = weights.map((weight) => weight.reduce((sum, one) => sum + (one ? 1 : 0), 0));
    return { matches, having };
  };
}

async function askPhrases(
  { slots }: Phrase,
  ids: number[],
  reading: IDBTransaction,
): Answered<EachDoc> {
  const parts = await Promise.all(ids.map((id) => askPhrase(reading, id, slots)));
  return ({ segments }) =>
    (take) => {
      for (const [at, segment] of segments.entries()) {
        const list = parts[at]?.(segment);
        for (let entry = 0; list && entry < list.docs.length; entry++)
          take(segment, list.docs.at(entry), list.times.at(entry));
      }
    };
}

async function askRanges(
  ranges: TermRange[],
  ids: number[],
  reading: IDBTransaction,
): Answered<EachDoc> {
  const rows = await Promise.all(
    ids.map((id) => Promise.all(ranges.map((range) => rowsOf(reading, id, range, false)))),
  );
  return ({ segments }) =>
    (take) => {
      for (const [at, segment] of segments.entries())
        for (const [which, range] of ranges.entries()) {
          const found = rows[at]?.[which];
          if (found)
            eachList(found, range, segment, ({ docs }) => {
              for (let index = 0; index < docs.length; index++) take(segment, docs.at(index), 1);
            });
        }
    };
}

/** When each article was saved, by number. */
async function askSaved(ids: number[], reading: IDBTransaction): Answered<string[]> {
  const rows = await Promise.all(ids.map((id) => rowsOf(reading, id, SAVED, false)));
  return ({ segments }) => {
    const saved: string[] = [];
    for (const [at, segment] of segments.entries()) {
      const found = rows[at];
      if (found)
        eachList(found, SAVED, segment, ({ docs }, term) => {
          for (let index = 0; index < docs.length; index++) {
            const article = segment.articleOf[docs.at(index)] ?? -1;
            if (article >= 0) saved[article] = term.slice(SAVED.from.length);
          }
        });
    }
    return saved;
  };
}

/** Keeps the articles that are among the documents, or those that are not. */
function restrict(fits: Uint8Array, each: EachDoc, not: boolean): void {
  const hits = new Uint8Array(fits.length);
  each(({ articleOf }, doc) => {
    const article = articleOf[doc] ?? -1;
    if (article >= 0) hits[article] = 1;
  });
  for (let article = 0; article < fits.length; article++)
    if ((hits[article] === 1) === not) fits[article] = 0;
}

/** Keeps the articles that hold a phrase, and says how much each has of it. */
function weigh(fits: Uint8Array, each: EachDoc, { means }: LoadedIndex): Float64Array {
  const weights = new Float64Array(fits.length);
  each(({ articleOf, parts, lengths }, doc, times) => {
    const article = articleOf[doc] ?? -1;
    if (article < 0) return;
    const part = parts[doc] ?? 0;
    const weight = documentWeight(part, times, lengths[doc] ?? 0, means[part] ?? 1);
    weights[article] = (weights[article] ?? 0) + weight;
  });
  for (let article = 0; article < fits.length; article++) if (!weights[article]) fits[article] = 0;
  return weights;
}
