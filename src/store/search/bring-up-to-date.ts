import { database } from '../database';
import { ALL, type Change } from './change-log';
import { readIndex } from './index-request';
import { type LoadedIndex, loadIndex } from './loaded-index';
import { mergeSegments, segmentsToMerge } from './merge-segments';
import type { Slices } from './slices';
import { soundState, startAnew, unseenChanges } from './sound-state';
import { IndexUpdate, type Wanted } from './update-index';
import { IndexGoneError, sweepSegments } from './write-segment';

/**
 * Places in a segment of the first build: some 1,400 articles, so large that nothing has to be merged
 * after it, so small that little memory is held. A build that is killed loses at most so much work: a few
 * seconds.
 */
const SEGMENT = 1_600_000;
/** Ids read ahead on the walk through the collection. */
const AHEAD = 64;
/** Changes taken in at once: the import of a whole library makes segments as large as its first build. */
const BATCH = 4096;

/**
 * Brings the index up to date; resolves when nothing is left to do. The caller sees to it that nobody
 * else does so at the same time. Rejects with the slices' reason when aborted; what was done stays.
 * `segment`: places after which the walk through the collection is saved.
 */
export async function bringUpToDate(slices: Slices, segment = SEGMENT): Promise<void> {
  for (let isDone = false; !isDone; ) {
    await soundState();
    try {
      while (await step(slices, segment));
      isDone = true;
    } catch (error) {
      // A damaged or replaced index is no loss: it is made anew.
      if (!(error instanceof IndexGoneError)) throw error;
    }
  }
}

/**
 * Removes what a killed page left behind, and changes that were seen long ago. Not while the page that
 * saw them lives: its index might not be on the disk yet, and a change that is lost there and forgotten
 * here would never be looked at again.
 */
export async function tidyIndex(): Promise<void> {
  const state = await soundState();
  await sweepSegments(state.born);
  await database.changes.where('n').below(state.seen.n).delete();
}

/** Does what is most urgent; false when there is nothing to do. */
async function step(slices: Slices, segment: number): Promise<boolean> {
  await slices.pause();
  const index = await loadIndex(await readIndex());
  if (!index) throw new IndexGoneError('There is no search index.');
  const changes = await unseenChanges(index.state, BATCH);
  if (changes.length) await takeIn(index, changes, slices);
  else if (!index.state.isWalked) await walk(index, slices, segment);
  else {
    const ids = segmentsToMerge(index.state.segments);
    if (!ids.length) return false;
    await mergeSegments(index, ids, slices);
  }
  return true;
}

async function takeIn(index: LoadedIndex, changes: Change[], slices: Slices): Promise<void> {
  if (changes.some(({ articleId }) => articleId === ALL)) {
    await startAnew();
    return;
  }
  const wanted = new Map<string, Wanted>();
  for (const { articleId, text } of changes)
    wanted.set(articleId, {
      articleId,
      text: text === 1 || (wanted.get(articleId)?.text ?? false),
    });
  const update = new IndexUpdate(index, slices);
  await update.add([...wanted.values()]);
  const last = changes.at(-1);
  await update.commit(last ? { seen: { n: last.n ?? 0, articleId: last.articleId } } : {});
}

/** Goes on through the collection, in the order of ids, from where the last walk ended. */
async function walk(index: LoadedIndex, slices: Slices, segment: number): Promise<void> {
  const update = new IndexUpdate(index, slices);
  let { walked } = index.state;
  let isWalked = false;
  while (update.size < segment && !isWalked) {
    const ids = await database.articles.where('id').above(walked).limit(AHEAD).primaryKeys();
    // What was changed on the way is in the index already, and newer.
    const missing = ids.filter((id) => !index.numbers.has(id));
    await update.add(missing.map((articleId) => ({ articleId, text: true })));
    walked = ids.at(-1) ?? walked;
    isWalked = ids.length < AHEAD;
  }
  await update.commit({ walked, isWalked });
}
