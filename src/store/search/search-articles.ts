import { database } from '../database';
import { PARTS } from './article-parts';
import { readSources } from './article-source';
import { ALL } from './change-log';
import { readIndex } from './index-request';
import { rowCache } from './index-rows';
import { type LoadedIndex, loadSegments, stateIn } from './loaded-index';
import { parseQuery } from './parse-query';
import type { Phrase, Query } from './query';
import { rarity } from './relevance';
import { scanArticles } from './scan-articles';
import { askIndex, type Matches } from './search-index';
import { Slices } from './slices';
import { bestPlace, type Place } from './snippet';
import { fitsCollection, unseenChanges } from './sound-state';

/** An article that answers a query, with the place that shows it best. */
interface SearchHit extends Place {
  articleId: string;
  /** The higher the better; means nothing outside of this search. 0 where only filters are asked for. */
  score: number;
}

export interface SearchResult {
  /** The best first; where only filters are asked for, the last saved first. */
  hits: SearchHit[];
  /** Every article that answers the query, in the same order. */
  ids: string[];
  /** How many articles answer the query, `hits` or not. */
  total: number;
  /** False while articles that the index does not hold yet are still being read. */
  complete: boolean;
}

export interface SearchOptions {
  /** How many hits are wanted, with their snippets; a text is read for each. */
  limit: number;
  /** A new key was pressed: the search rejects with the signal's reason. */
  signal: AbortSignal;
  /** Called with what was found so far, when reading takes long because much is not indexed yet. */
  partial?: (result: SearchResult) => void;
}

/** Between two partial results. */
const PARTIAL_MS = 250;

/**
 * Searches the collection with the query language of parse-query.ts: titles, authors, sites, tags,
 * categories, notes, highlights and texts. An article answers when every word or phrase is found in it,
 * whichever field it is in. What the index does not hold yet is read instead, by the same rules, so the
 * answer is always that of the collection as it is now. An empty query has no answers.
 */
export async function searchArticles(query: string, options: SearchOptions): Promise<SearchResult> {
  const { limit, signal, partial } = options;
  const parsed = parseQuery(query);
  if (!parsed.clauses.length && !parsed.inTrash)
    return { hits: [], ids: [], total: 0, complete: true };
  const slices = new Slices(signal);
  const { index, indexed, missing } = await matchIndexed(parsed);
  signal.throwIfAborted();
  const articles = (index?.articles.length ?? 0) + missing.length;
  const answer = async (found: Matches, complete: boolean): Promise<SearchResult> => {
    const ranked = rank([indexed, found], articles);
    const hits = await describe(ranked.slice(0, limit), parsed);
    signal.throwIfAborted();
    return { hits, ids: ranked.map(({ articleId }) => articleId), total: ranked.length, complete };
  };
  let told = performance.now();
  const means = index?.means ?? PARTS.map(() => 100);
  const found = await scanArticles(parsed, missing, means, slices, async (sofar) => {
    if (!partial || performance.now() - told < PARTIAL_MS) return;
    partial(await answer(sofar, false));
    told = performance.now();
  });
  return answer(found, true);
}

/**
 * Where these articles answer a query best, by id. Texts are read for it, so it is for what is on the
 * screen. Articles that are gone, and queries of filters alone, have no place.
 */
export async function hitPlaces(query: string, ids: string[]): Promise<Map<string, Place>> {
  const hits = await describe(
    ids.map((articleId) => ({ articleId, score: 0 })),
    parseQuery(query),
  );
  return new Map(
    hits.filter(({ snippet }) => snippet.hit).map(({ articleId, ...place }) => [articleId, place]),
  );
}

/** What the index answers, and the articles that it says nothing true about. */
async function matchIndexed(
  query: Query,
): Promise<{ index: LoadedIndex | undefined; indexed: Matches; missing: string[] }> {
  // Both databases are opened at once: that is most of a first search.
  if (!database.isOpen()) database.open().catch(() => {});
  // Where the index can't be opened, everything is read: slow, but right.
  const reading = await readIndex().catch(() => undefined);
  const state = reading && (await stateIn(reading));
  if (state) rowCache.use(state.born);
  const [answered, index, changes, fits] = state
    ? await Promise.all([
        askIndex(query, state, reading),
        loadSegments(state, reading),
        unseenChanges(state, Number.POSITIVE_INFINITY),
        fitsCollection(state),
      ])
    : [undefined, undefined, [], false];
  const stale = new Set(changes.map(({ articleId }) => articleId));
  if (!index || !fits || stale.has(ALL)) {
    const missing = await database.articles.toCollection().primaryKeys();
    return { index: undefined, indexed: NOTHING, missing };
  }
  const { matches, having } = answered(index);
  const { isWalked, walked } = index.state;
  if (!isWalked)
    for (const id of await database.articles.where('id').above(walked).primaryKeys())
      if (!index.numbers.has(id)) stale.add(id);
  const sound = matches.filter(({ articleId }) => !stale.has(articleId));
  return { index, indexed: { matches: sound, having }, missing: [...stale] };
}

const NOTHING: Matches = { matches: [], having: [] };

interface Ranked {
  articleId: string;
  score: number;
  saved: string;
}

function rank(all: Matches[], articles: number): Ranked[] {
  const having: number[] = [];
  for (const one of all)
    for (const [at, count] of one.having.entries()) having[at] = (having[at] ?? 0) + count;
  const rarities = having.map((count) => rarity(articles, count));
  return all
    .flatMap(({ matches }) => matches)
    .map(({ articleId, weights, saved }) => ({
      articleId,
      saved,
      score: weights.reduce((sum, weight, at) => sum + weight * (rarities[at] ?? 0), 0),
    }))
    .sort(
      (one, two) =>
        two.score - one.score || order(two.saved, one.saved) || order(two.articleId, one.articleId),
    );
}

const order = (one: string, two: string): number => (one < two ? -1 : one > two ? 1 : 0);

/** The hits with the place to show; what is no longer in the collection is left out. */
async function describe(
  ranked: Pick<Ranked, 'articleId' | 'score'>[],
  { clauses }: Query,
): Promise<SearchHit[]> {
  const phrases = clauses.filter(
    (clause): clause is Phrase & { not: boolean } => clause.kind === 'phrase' && !clause.not,
  );
  const nowhere: Place = {
    field: 'title',
    snippet: { before: '', hit: '', after: '' },
    position: 0,
  };
  if (!phrases.length)
    return ranked.map(({ articleId, score }) => ({ articleId, score, ...nowhere }));
  const sources = await readSources(ranked.map(({ articleId }) => articleId));
  const of = new Map(sources.map((source) => [source.article.id, source]));
  return ranked.flatMap(({ articleId, score }): SearchHit[] => {
    const source = of.get(articleId);
    return source ? [{ articleId, score, ...(bestPlace(source, phrases) ?? nowhere) }] : [];
  });
}
