import type { Article } from '../model/article';
import { newId } from '../model/id';
import { isUnfinished, type QueuedPage, type QueueState } from '../model/queued-page';
import { urlKey } from '../model/url-key';
import { articlesByUrl } from './articles';
import { database } from './database';
import { tagArticles } from './tag-articles';

/** A page to be put into the queue. */
export interface PageToQueue {
  /** A new one; the queue is in the order of these. */
  id: string;
  url: string;
  title: string;
  source: QueuedPage['source'];
}

/** What became of the pages that were to be queued. */
export interface Queued {
  /** Those that are to be saved, in order. */
  rows: QueuedPage[];
  /** Those that are in the library and were left as they are. */
  known: QueuedPage[];
  /** How many were in the queue already, or named twice. */
  repeated: number;
}

/** What can be noted of a page while it is worked on. */
export type QueueNote = Partial<
  Pick<QueuedPage, 'state' | 'title' | 'failure' | 'detail' | 'articleId' | 'missingImages'>
>;

/** All pages of the queue, in its order. */
export const queuedPages = (): Promise<QueuedPage[]> => database.queue.orderBy('id').toArray();

/** How many pages are still to be done. */
export const unfinishedCount = (): Promise<number> =>
  database.queue.where('state').anyOf('waiting', 'paused', 'running').count();

/** Whether there is work for whoever runs the queue. */
export const isQueueWaiting = async (): Promise<boolean> =>
  (await database.queue.where('state').anyOf('waiting', 'running').count()) > 0;

/**
 * Puts pages into the queue, in one transaction. A page that waits there already is not put in twice;
 * one that is in the library is left as it is, and listed as known, unless `update`. The tags go to
 * known articles at once, to the others when they are saved.
 */
export function addToQueue(
  pages: PageToQueue[],
  { tags, update }: { tags: string[]; update: boolean },
): Promise<Queued> {
  const { queue, articles } = database;
  return database.transaction('rw', [queue, articles], async () => {
    const batch = newId();
    const made: Queued = { rows: [], known: [], repeated: 0 };
    const before = await queue.toArray();
    const waiting = new Set(before.filter(isUnfinished).map((row) => row.urlKey));
    const fresh = new Set<string>();
    for (const page of pages) {
      const key = urlKey(page.url);
      if (!key || waiting.has(key)) {
        made.repeated += 1;
        continue;
      }
      waiting.add(key);
      fresh.add(key);
      const article = await savedPage(page.url);
      const row: QueuedPage = {
        ...page,
        batch,
        urlKey: key,
        state: 'waiting',
        failure: '',
        detail: '',
        update: update && article !== undefined,
        tags,
        articleId: '',
        missingImages: 0,
        tries: 0,
        begun: '',
        updated: new Date().toISOString(),
      };
      if (article && !update)
        made.known.push({
          ...row,
          state: 'known',
          articleId: article.id,
          title: article.title || page.title,
        });
      else made.rows.push(row);
    }
    // What an earlier batch says of the same page is no longer true.
    await queue.bulkDelete(before.filter((row) => fresh.has(row.urlKey)).map(({ id }) => id));
    await queue.bulkAdd([...made.rows, ...made.known]);
    if (tags.length)
      await tagArticles(
        made.known.map(({ articleId }) => articleId),
        { add: tags },
      );
    return made;
  });
}

/**
 * Takes the first waiting page for which `mayBegin` holds, as running; undefined when there is none.
 * `left` is the number of those that were passed over.
 */
export function takeFromQueue(
  mayBegin: (page: QueuedPage) => boolean,
): Promise<{ page: QueuedPage | undefined; left: number }> {
  const { queue } = database;
  return database.transaction('rw', queue, async () => {
    const waiting = await queue.where({ state: 'waiting' }).sortBy('id');
    const page = waiting.find(mayBegin);
    if (!page) return { page, left: waiting.length };
    const now = new Date().toISOString();
    const taken: QueuedPage = {
      ...page,
      state: 'running',
      tries: page.tries + 1,
      begun: page.begun || now,
      updated: now,
    };
    await queue.put(taken);
    return { page: taken, left: 0 };
  });
}

/** Has pages wait again that were being worked on when the background or the browser ended. */
export const requeueInterrupted = (): Promise<void> => move('running', 'waiting');

/** Whether a page is still wanted: a person may have taken it out of the queue meanwhile. */
export const isStillRunning = async (id: string): Promise<boolean> =>
  (await database.queue.get(id))?.state === 'running';

/** Writes down how a page that is being worked on stands; one that was taken out stays out. */
export async function noteQueued(id: string, note: QueueNote): Promise<void> {
  const { queue } = database;
  await database.transaction('rw', queue, async () => {
    if ((await queue.get(id))?.state !== 'running') return;
    await queue.update(id, { ...note, updated: new Date().toISOString() });
  });
}

/** Holds the queue: what is under way is finished, nothing more is begun. */
export const pauseQueue = (): Promise<void> => move('waiting', 'paused');

/** Lets the queue go on. */
export const resumeQueue = (): Promise<void> => move('paused', 'waiting');

async function move(from: QueueState, to: QueueState): Promise<void> {
  await database.queue.where({ state: from }).modify({ state: to });
}

/** Has pages tried again; with `update`, pages that the library knows get a new version. */
export async function retryQueued(ids: string[], update = false): Promise<void> {
  const { queue } = database;
  await database.transaction('rw', queue, async () => {
    await queue
      .where('id')
      .anyOf(ids)
      .filter((row) => !isUnfinished(row))
      .modify((row) => {
        row.state = 'waiting';
        row.failure = '';
        row.detail = '';
        row.begun = '';
        row.update ||= update;
      });
  });
}

/** Takes pages out of the queue; what is saved stays saved. Resolves to what `putBackQueued` needs. */
export function removeQueued(ids: string[]): Promise<QueuedPage[]> {
  const { queue } = database;
  return database.transaction('rw', queue, async () => {
    const rows = await queue.where('id').anyOf(ids).toArray();
    await queue.bulkDelete(ids);
    return rows;
  });
}

/** Puts pages back into the queue; one that was being worked on waits again. */
export async function putBackQueued(rows: QueuedPage[]): Promise<void> {
  await database.queue.bulkPut(
    rows.map((row) => (row.state === 'running' ? { ...row, state: 'waiting' } : row)),
  );
}

/** The page that was saved from this address; a selection from it is something else. */
export const savedPage = async (url: string): Promise<Article | undefined> =>
  (await articlesByUrl(url)).find(({ kind }) => kind !== 'selection');

/** Which of these addresses are in the library, by their urlKeys. */
export async function savedAmong(urls: string[]): Promise<Set<string>> {
  const saved = await database.articles
    .where('urlKey')
    .anyOf(urls.map(urlKey).filter(Boolean))
    .filter(({ kind, trashed }) => !trashed && kind !== 'selection')
    .toArray();
  return new Set(saved.map((article) => article.urlKey));
}
