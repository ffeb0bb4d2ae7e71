import { facetRanges, only, SAVED, TRASHED } from './facets';
import { eachList, rowsOf, type TermRange } from './index-rows';
import type { LoadedIndex, LoadedSegment } from './loaded-index';
import { findPhraseIn } from './phrase-lists';
import type { Clause, Query } from './query';
import { documentWeight } from './relevance';

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

/**
 * The articles in the index that answer a query, in no order. All requests are made before the first is
 * awaited, in the transaction that the index was read in.
 */
export async function searchIndex(
  { clauses, inTrash }: Query,
  index: LoadedIndex,
  reading: IDBTransaction,
): Promise<Matches> {
  const isOrdered = !clauses.some(({ kind, not }) => kind === 'phrase' && !not);
  const savedRows = isOrdered ? readSaved(index, reading) : undefined;
  const trash = docsInRanges([only(TRASHED)], index, reading);
  const found = await Promise.all(clauses.map((clause) => docsOf(clause, index, reading)));
  const fits = new Uint8Array(index.articles.length).fill(1);
  restrict(fits, await trash, !inTrash);
  const weights: Float64Array[] = [];
  for (const [at, clause] of clauses.entries()) {
    const docs = found[at];
    if (!docs) continue;
    if (clause.kind === 'phrase' && !clause.not) weights.push(weigh(fits, docs, index));
    else restrict(fits, docs, clause.not);
  }
  const saved = (await savedRows)?.();
  const matches: Match[] = [];
  for (const [number, articleId] of index.articles.entries())
    if (fits[number])
      matches.push({
        articleId,
        weights: weights.map((weight) => weight[number] ?? 0),
        saved: saved?.[number] ?? '',
      });
  const having = weights.map((weight) => weight.reduce((sum, one) => sum + (one ? 1 : 0), 0));
  return { matches, having };
}

async function docsOf(
  clause: Clause,
  index: LoadedIndex,
  reading: IDBTransaction,
): Promise<EachDoc> {
  if (clause.kind !== 'phrase') return docsInRanges(facetRanges(clause), index, reading);
  const parts = await Promise.all(
    index.segments.map((segment) => findPhraseIn(reading, segment, clause.slots)),
  );
  return (take) => {
    for (const [at, segment] of index.segments.entries()) {
      const list = parts[at]?.();
      for (let entry = 0; list && entry < list.docs.length; entry++)
        take(segment, list.docs.at(entry), list.times.at(entry));
    }
  };
}

async function docsInRanges(
  ranges: TermRange[],
  index: LoadedIndex,
  reading: IDBTransaction,
): Promise<EachDoc> {
  const rows = await Promise.all(
    index.segments.map((segment) =>
      Promise.all(ranges.map((range) => rowsOf(reading, segment.id, range, false))),
    ),
  );
  return (take) => {
    for (const [at, segment] of index.segments.entries())
      for (const [which, range] of ranges.entries()) {
        const found = rows[at]?.[which];
        if (found)
          eachList(found, range, segment, ({ docs }) => {
            for (let index = 0; index < docs.length; index++) take(segment, docs.at(index), 1);
          });
      }
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

/** When each article was saved, by number. */
async function readSaved(index: LoadedIndex, reading: IDBTransaction): Promise<() => string[]> {
  const rows = await Promise.all(
    index.segments.map((segment) => rowsOf(reading, segment.id, SAVED, false)),
  );
  return () => {
    const saved: string[] = [];
    for (const [at, segment] of index.segments.entries()) {
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
