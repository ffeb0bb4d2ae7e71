import { database } from '../database';
import { ALL } from './change-log';
import { readIndex } from './index-request';
import { loadIndex } from './loaded-index';
import { fitsCollection, unseenChanges } from './sound-state';

/** How far the search index is. */
export interface IndexHealth {
  /** Articles in the collection, the trash included. */
  articles: number;
  /** How many of them are in the index. */
  indexed: number;
  /** Articles that changed and were not looked at again yet. */
  waiting: number;
  /** Parts that the index is kept in; a search looks into each. */
  segments: number;
  /** Words and characters in the index. */
  places: number;
  /** True when every search is answered from the index alone. */
  isComplete: boolean;
}

/** How far the search index is; within a live query it is told again when the collection changes. */
export async function indexHealth(): Promise<IndexHealth> {
  const articles = await database.articles.count();
  const index = await loadIndex(await readIndex());
  const none = { articles, indexed: 0, waiting: 0, segments: 0, places: 0, isComplete: !articles };
  if (!index || !(await fitsCollection(index.state))) return none;
  const changes = await unseenChanges(index.state, Number.POSITIVE_INFINITY);
  if (changes.some(({ articleId }) => articleId === ALL)) return none;
  const waiting = new Set(changes.map(({ articleId }) => articleId)).size;
  const { segments, isWalked } = index.state;
  return {
    articles,
    indexed: index.articles.length,
    waiting,
    segments: segments.length,
    places: segments.reduce((sum, { size, goneSize }) => sum + size - goneSize, 0),
    isComplete: isWalked && !waiting,
  };
}
