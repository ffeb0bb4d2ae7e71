import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../src/model/id';
import type { QueuedPage } from '../../src/model/queued-page';
import { keepCapture } from '../../src/store/clips';
import { database } from '../../src/store/database';
import { trashArticles } from '../../src/store/edit-articles';
import {
  addToQueue,
  isQueueWaiting,
  isStillRunning,
  noteQueued,
  pauseQueue,
  putBackQueued,
  queuedPages,
  removeQueued,
  requeueInterrupted,
  resumeQueue,
  retryQueued,
  savedAmong,
  takeFromQueue,
  unfinishedCount,
} from '../../src/store/queue';
import { aCapture } from '../support/a-capture';

const ONE = 'https://a.example/one';
const TWO = 'https://b.example/two';
const KNOWN = aCapture().url;

const pages = (...urls: string[]) =>
  urls.map((url) => ({ id: newId(), url, title: '', source: 'list' as const }));
const add = (urls: string[], wish: Partial<{ tags: string[]; update: boolean }> = {}) =>
  addToQueue(pages(...urls), { tags: [], update: false, ...wish });
const states = async () =>
  (await queuedPages()).map(({ url, state }) => `${new URL(url).pathname.slice(1)} ${state}`);
const take = async (mayBegin: (page: QueuedPage) => boolean = () => true) =>
  (await takeFromQueue(mayBegin)).page;

beforeEach(async () => {
  await database.delete();
  await database.open();
});

describe('what is put into the queue', () => {
  it('waits in its order', async () => {
    const { rows, known, repeated } = await add([TWO, ONE]);
    expect([rows.length, known.length, repeated]).toEqual([2, 0, 0]);
    expect(await states()).toEqual(['two waiting', 'one waiting']);
    expect(await unfinishedCount()).toBe(2);
    expect(await isQueueWaiting()).toBe(true);
  });

  it('is there once, however often it is named', async () => {
    await add([ONE]);
    const { rows, repeated } = await add([`${ONE}?utm_source=x`, TWO, TWO, 'ftp://c.example/']);
    expect(rows.map(({ url }) => url)).toEqual([TWO]);
    expect(repeated).toBe(3);
    expect(await states()).toEqual(['one waiting', 'two waiting']);
  });

  it('is known when it is in the library: left as it is, but for the tags', async () => {
    const { id } = await keepCapture(aCapture());
    const { rows, known } = await add([KNOWN, ONE], { tags: ['sea'] });
    expect(rows.map(({ url }) => url)).toEqual([ONE]);
    expect(known).toMatchObject([{ state: 'known', articleId: id, title: 'On margins' }]);
    expect((await database.articles.get(id))?.tags).toEqual(['sea']);
    expect([...(await savedAmong([KNOWN, ONE]))]).toEqual([known[0]?.urlKey]);
  });

  it('is read again when its changes are wanted', async () => {
    await keepCapture(aCapture());
    const { rows } = await add([KNOWN, ONE], { update: true });
    expect(rows.map(({ update }) => update)).toEqual([true, false]);
  });

  it('is no known page when that lies in the trash', async () => {
    const { id } = await keepCapture(aCapture());
    await trashArticles([id]);
    expect((await add([KNOWN])).known).toEqual([]);
  });

  it('takes the place of what an earlier batch says of the same page', async () => {
    await add([ONE]);
    const page = await take();
    await noteQueued(page?.id ?? '', { state: 'failed', failure: 'slow' });
    await add([ONE]);
    expect(await states()).toEqual(['one waiting']);
  });
});

describe('the queue at work', () => {
  it('gives the first page that may begin, and says how many may not', async () => {
    await add([ONE, TWO]);
    expect((await take(({ url }) => url === TWO))?.url).toBe(TWO);
    expect(await takeFromQueue(() => false)).toEqual({ page: undefined, left: 1 });
    expect(await states()).toEqual(['one waiting', 'two running']);
  });

  it('gives no page twice to two who ask at once', async () => {
    await add([ONE, TWO]);
    const taken = await Promise.all([take(), take(), take()]);
    expect(taken.map((page) => page?.url)).toEqual([ONE, TWO, undefined]);
  });

  it('remembers when a page was first begun, however often it was interrupted', async () => {
    await add([ONE]);
    const first = await take();
    await requeueInterrupted();
    const second = await take();
    expect(second).toMatchObject({ begun: first?.begun, tries: 2 });
    await noteQueued(second?.id ?? '', { state: 'failed', failure: 'http', detail: '503' });
    await retryQueued([second?.id ?? '']);
    expect(await queuedPages()).toMatchObject([{ state: 'waiting', failure: '', begun: '' }]);
  });

  it('begins nothing while it is paused', async () => {
    await add([ONE, TWO]);
    await take();
    await pauseQueue();
    expect(await states()).toEqual(['one running', 'two paused']);
    expect(await take()).toBeUndefined();
    await resumeQueue();
    expect((await take())?.url).toBe(TWO);
  });

  it('says nothing more of a page that was taken out, and puts it back as waiting', async () => {
    await add([ONE, TWO]);
    const page = await take();
    const removed = await removeQueued([page?.id ?? '']);
    expect(await isStillRunning(page?.id ?? '')).toBe(false);
    await noteQueued(page?.id ?? '', { state: 'saved' });
    expect(await states()).toEqual(['two waiting']);
    await putBackQueued(removed);
    expect(await states()).toEqual(['one waiting', 'two waiting']);
  });

  it('looks for changes of a page that it left as it was', async () => {
    await keepCapture(aCapture());
    const { known } = await add([KNOWN]);
    await retryQueued(
      known.map(({ id }) => id),
      true,
    );
    expect(await queuedPages()).toMatchObject([{ state: 'waiting', update: true }]);
  });
});
