import type { Draft } from '../../model/draft';
import type { ClipJob } from '../../model/job';
import type { QueuedPage } from '../../model/queued-page';
import { database, type Tombstone } from '../database';

/** The rows of a library that belong to no article. */
export interface OtherRows {
  drafts: Draft[];
  tombstones: Tombstone[];
  queue: QueuedPage[];
  jobs: ClipJob[];
}

const TABLES = [database.drafts, database.tombstones, database.queue, database.jobs];

/** All rows that belong to no article, as they were at one moment. */
export function otherRows(): Promise<OtherRows> {
  return database.transaction('r', TABLES, async () => ({
    drafts: await database.drafts.toArray(),
    tombstones: await database.tombstones.toArray(),
    queue: await database.queue.toArray(),
    jobs: await database.jobs.toArray(),
  }));
}

/**
 * Takes such rows in: a draft that was typed later wins, a deletion is remembered unless the row lives
 * here, and of queue and clips what is here stays.
 */
export function restoreOtherRows({ drafts, tombstones, queue, jobs }: OtherRows): Promise<void> {
  const { articles, annotations } = database;
  return database.transaction('rw', [...TABLES, articles, annotations], async () => {
    const typed = await database.drafts.bulkGet(drafts.map(({ key }) => key));
    await database.drafts.bulkPut(
      drafts.filter(({ updated }, at) => (typed[at]?.updated ?? '') < updated),
    );
    const ids = tombstones.map(({ id }) => id);
    const alive = new Set(
      [...(await articles.bulkGet(ids)), ...(await annotations.bulkGet(ids))].map((row) => row?.id),
    );
    const buried = await database.tombstones.bulkGet(ids);
    await database.tombstones.bulkPut(
      tombstones.filter(
        ({ id, deleted }, at) => !alive.has(id) && (buried[at]?.deleted ?? '') < deleted,
      ),
    );
    const queued = await database.queue.bulkGet(queue.map(({ id }) => id));
    await database.queue.bulkAdd(queue.filter((_, at) => !queued[at]));
    const clipping = await database.jobs.bulkGet(jobs.map(({ id }) => id));
    await database.jobs.bulkAdd(jobs.filter((_, at) => !clipping[at]));
  });
}
