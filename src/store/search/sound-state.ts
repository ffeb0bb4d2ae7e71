import { database } from '../database';
import type { Change } from './change-log';
import { readIndex } from './index-request';
import { stateIn } from './loaded-index';
import { emptyState, type IndexState } from './search-database';
import { replaceIndex } from './write-segment';

/** Changes that the index has not seen, the oldest first. */
export const unseenChanges = (state: IndexState, most: number): Promise<Change[]> =>
  database.changes.where('n').above(state.seen.n).limit(most).toArray();

/** The state of the index; undefined when there is none of our format that was built from this collection. */
async function currentState(reading: IDBTransaction): Promise<IndexState | undefined> {
  const state = await stateIn(reading);
  return state && (await fitsCollection(state)) ? state : undefined;
}

/** The last change that was seen is never removed: where it is not there, this is another collection. */
export async function fitsCollection({ seen }: IndexState): Promise<boolean> {
  return !seen.n || (await database.changes.get(seen.n))?.articleId === seen.articleId;
}

/** The state of the index; of a new and empty one when there is none that fits. */
export async function soundState(): Promise<IndexState> {
  return (await currentState(await readIndex())) ?? (await startAnew());
}

/** Throws the index away. All that was changed until now will be met on the walk through the collection. */
export async function startAnew(): Promise<IndexState> {
  const last = await database.changes.orderBy('n').last();
  const state = emptyState({ n: last?.n ?? 0, articleId: last?.articleId ?? '' });
  await replaceIndex(state);
  return state;
}
