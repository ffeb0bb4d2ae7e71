import { BlobReader, BlobWriter, ZipReader, ZipWriter } from '@zip.js/zip.js/index-native.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { backUp } from '../../src/library/backup/back-up';
import { BackupError } from '../../src/library/backup/backup-error';
import { openBackup } from '../../src/library/backup/open-backup';
import { previewRestore, restore, settingsOf } from '../../src/library/backup/restore';
import { settingsFrom } from '../../src/model/settings';
import { addAnnotation, editAnnotation, removeAnnotation } from '../../src/store/annotations';
import { keepCapture } from '../../src/store/clips';
import { database } from '../../src/store/database';
import { keepDraft } from '../../src/store/drafts';
import { editArticle } from '../../src/store/edit-articles';
import { keepImage } from '../../src/store/images';
import { beginClip } from '../../src/store/jobs';
import { keepProgress } from '../../src/store/progress';
import { aCapture } from '../support/a-capture';
import { anAnnotation } from '../support/an-annotation';
import { anArticle } from '../support/an-article';

/** Tables that hold what can be made again, or belongs to one browser. */
const DERIVED = ['changes', 'importJobs', 'importRows', 'importBlobs', 'folders'];

const empty = () => Promise.all(database.tables.map((table) => table.clear()));
beforeEach(empty);

const quietly = { progress: () => {}, signal: new AbortController().signal };
const settings = settingsFrom({ profile: 'hexo', highlighterNames: { amber: 'fact' } });
const made = new Date('2026-05-01T10:00:00.000Z');
const png = (more: string) =>
  new Blob([Uint8Array.from(`\x89PNG\r\n\x1a\n${more}`, (char) => char.charCodeAt(0))]);
const bytesOf = async (blob: Blob) => [...new Uint8Array(await blob.arrayBuffer())];

/** Every row of the library with its images' bytes. */
async function dump() {
  const tables = database.tables.filter(({ name }) => !DERIVED.includes(name));
  const rows = tables.map(async ({ name, toArray: _, ...__ }) => {
    const all: unknown[] = await database.table(name).toArray();
    const read = all.map(async (row) =>
      row instanceof Object && 'blob' in row && row.blob instanceof Blob
        ? { ...row, blob: { type: row.blob.type, bytes: await bytesOf(row.blob) } }
        : row,
    );
    return [name, await Promise.all(read)] as const;
  });
  return Object.fromEntries(await Promise.all(rows));
}

const made1 = async () => (await backUp(settings, quietly, made)).file;
const opened = async (file: Blob) => openBackup(file, quietly);
const restored = async (file: Blob, bringBack = false) =>
  restore(await opened(file), { bringBack }, quietly);

/** A row in every table, and values that JSON does not know. */
async function fill() {
  const { id } = await keepCapture(aCapture());
  await keepImage(id, 'https://example.org/lead.png', png('one'));
  await beginClip(aCapture().url, true);
  await keepCapture(aCapture({ html: '<p>A margin is a room.</p>', text: 'A margin is a room.' }));
  await addAnnotation(anAnnotation({ articleId: id, note: 'lone \ud800 surrogate', tags: ['页'] }));
  await addAnnotation(anAnnotation({ id: 'gone', articleId: id }));
  await removeAnnotation('gone');
  await addAnnotation(anAnnotation({ id: 'waits', articleId: 'page:example.org/other' }));
  await editArticle(id, { note: 'Line\nand \u2028 line' });
  await keepDraft('page', { note: 'half' });
  await keepProgress({ articleId: id, at: 3, length: 9, share: 0.5 });
  await beginClip('https://example.org/slow', false);
  await database.articles.put(
    anArticle({
      id: 'odd',
      urlKey: '',
      version: 0,
      trashed: '2026-02-01T00:00:00.000Z',
      extra: {
        date: new Date(5),
        big: 12345678901234567890n,
        none: undefined,
        numbers: [Number.NaN, -0, Number.NEGATIVE_INFINITY, 0.1],
        ['__proto__']: 'a key like any other',
        $postil: ['date', '5'],
      },
    }),
  );
  await database.queue.put({
    id: 'q',
    batch: 'b',
    url: 'https://example.org/next',
    urlKey: 'example.org/next',
    title: '',
    source: 'list',
    state: 'paused',
    failure: '',
    detail: '',
    update: false,
    tags: [],
    articleId: '',
    missingImages: 0,
    tries: 0,
    begun: '',
    updated: '2026-01-01T00:00:00.000Z',
  });
  return id;
}

describe('a backup', () => {
  it('brings back every row of every table and every byte of the images', async () => {
    await fill();
    const before = await dump();
    for (const rows of Object.values(before)) expect(rows.length).toBeGreaterThan(0);
    const file = await made1();
    await empty();
    await restored(file);
    expect(await dump()).toEqual(before);
  });

  it('of the same library is the same file', async () => {
    await fill();
    const file = await made1();
    await empty();
    await restored(file);
    expect(await bytesOf(await made1())).toEqual(await bytesOf(file));
  });

  it('holds the settings, and counts as made when it was made', async () => {
    await fill();
    const file = await made1();
    expect(await settingsOf(await opened(file))).toEqual({
      ...settings,
      lastBackup: made.toISOString(),
    });
  });

  it('restored a second time changes nothing', async () => {
    await fill();
    const file = await made1();
    const before = await dump();
    const { articles, annotations, images } = await restored(file);
    expect([articles.equal, annotations.equal, images]).toEqual([2, 2, 0]);
    expect(await dump()).toEqual(before);
  });

  it('has one part a row when the library is empty', async () => {
    const file = await made1();
    expect((await opened(file)).manifest.counts).toEqual({
      articles: 0,
      versions: 0,
      annotations: 0,
      images: 0,
    });
  });

  it('stops when it is told to', async () => {
    await fill();
    const stop = new AbortController();
    const progress = () => stop.abort();
    await expect(backUp(settings, { progress, signal: stop.signal })).rejects.toThrow(/abort/i);
    const backup = await opened(await made1());
    await empty();
    await expect(
      restore(backup, { bringBack: false }, { progress, signal: AbortSignal.abort() }),
    ).rejects.toThrow(/abort/i);
    expect(await database.articles.count()).toBe(0);
  });
});

describe('a backup in a library that lives', () => {
  it('is counted before anything is written', async () => {
    const id = await fill();
    const file = await made1();
    await database.articles.delete('odd');
    await editArticle(id, { note: 'newer here' });
    await database.annotations.update('waits', { updated: '2020-01-01T00:00:00.000Z' });
    await removeAnnotation(anAnnotation().id);
    await database.assets.clear();
    const before = await dump();
    const counts = await previewRestore(await opened(file), quietly);
    expect(counts).toEqual({
      articles: { added: 1, newerThere: 0, newerHere: 1, equal: 0, deleted: 0 },
      annotations: { added: 0, newerThere: 1, newerHere: 0, equal: 0, deleted: 1 },
      images: 1,
    });
    expect(await dump()).toEqual(before);
    expect(await restored(file)).toEqual(counts);
  });

  it('keeps what was changed here later, and takes what was changed there later', async () => {
    const id = await fill();
    const file = await made1();
    await editArticle(id, { note: 'newer here' });
    await database.annotations.update(anAnnotation().id, {
      note: 'older here',
      updated: '2020-01-01T00:00:00.000Z',
    });
    await restored(file);
    expect((await database.articles.get(id))?.note).toBe('newer here');
    expect((await database.annotations.get(anAnnotation().id))?.note).toMatch(/^lone/);
  });

  it.each<[boolean, string | undefined, string]>([
    [false, undefined, 'stays deleted'],
    [true, anAnnotation().id, 'comes back when that is wanted'],
  ])('what was deleted here since (bring back: %s) is %s: %s', async (bringBack, found, _said) => {
    await fill();
    const file = await made1();
    await removeAnnotation(anAnnotation().id);
    await restored(file, bringBack);
    expect((await database.annotations.get(anAnnotation().id))?.id).toBe(found);
    expect((await database.tombstones.get(anAnnotation().id)) === undefined).toBe(bringBack);
  });

  it('deletes nothing that lives here', async () => {
    await fill();
    const file = await made1();
    await empty();
    await addAnnotation(anAnnotation({ id: 'gone', articleId: 'page:example.org/x' }));
    await restored(file);
    expect(await database.annotations.get('gone')).toBeDefined();
    expect(await database.tombstones.get('gone')).toBeUndefined();
  });

  it('joins a page that both saved by themselves, with both texts and all highlights', async () => {
    const there = await fill();
    const file = await made1();
    await empty();
    const { id } = await keepCapture(aCapture({ html: '<p>Another text.</p>', text: 'Another.' }));
    await addAnnotation(anAnnotation({ id: 'ours', articleId: id }));
    await restored(file);
    const before = await dump();
    expect(await database.articles.get(there)).toBeUndefined();
    expect(await database.bodies.where({ articleId: id }).count()).toBe(3);
    expect(
      (await database.annotations.where({ articleId: id }).toArray()).map((a) => a.id),
    ).toEqual([anAnnotation().id, 'ours']);
    expect((await database.articles.get(id))?.version).toBe(1);
    await restored(file);
    expect(await dump()).toEqual(before);
  });

  it('shows the text that its article had there, whatever version it is here', async () => {
    const id = await fill();
    const file = await made1();
    await database.bodies.where({ articleId: id }).modify({ hash: 'x', html: '<p>x</p>' });
    await database.articles.update(id, { updated: '2020-01-01T00:00:00.000Z' });
    await restored(file);
    const article = await database.articles.get(id);
    const body = await database.bodies.get([id, article?.version ?? 0]);
    expect(body?.html).toBe('<p>A margin is a room.</p>');
    expect(await database.bodies.where({ articleId: id }).count()).toBe(4);
  });

  it('takes an edit of a highlight over', async () => {
    await fill();
    const { file: older } = await backUp(settings, quietly, made);
    await editAnnotation(anAnnotation().id, { note: 'edited' });
    const newer = await made1();
    await empty();
    await restored(older);
    await restored(newer);
    expect((await database.annotations.get(anAnnotation().id))?.note).toBe('edited');
  });
});

const failure = (file: Blob) =>
  openBackup(file, quietly).then(
    () => 'none',
    (error: unknown) => (error instanceof BackupError ? error.failure : String(error)),
  );

/** The backup with one of its files changed by `change`, or left out when it gives nothing. */
async function changed(file: Blob, path: RegExp, change: (text: string) => string | undefined) {
  const zip = new ZipWriter(new BlobWriter(), { useWebWorkers: false });
  for (const entry of await new ZipReader(new BlobReader(file)).getEntries()) {
    if (entry.directory) continue;
    const bytes = await entry.getData(new BlobWriter());
    const text = path.test(entry.filename) ? change(await bytes.text()) : undefined;
    if (path.test(entry.filename) && text === undefined) continue;
    await zip.add(entry.filename, new BlobReader(text === undefined ? bytes : new Blob([text])));
  }
  return zip.close();
}

describe('a file that is no whole backup', () => {
  it.each<[string, (file: Blob) => Blob | Promise<Blob>, string]>([
    ['a picture', () => png(''), 'other-file'],
    ['nothing', () => new Blob([]), 'other-file'],
    ['another archive', (file) => changed(file, /manifest/, () => undefined), 'other-file'],
    ['one that ends early', (file) => file.slice(0, file.size - 100), 'cut-off'],
    ['half of one', (file) => file.slice(0, file.size / 2), 'cut-off'],
    ['one with an edited article', (file) => changed(file, /^art/, (t) => `${t} `), 'altered'],
    ['one with another image', (file) => changed(file, /^images/, () => 'x'), 'altered'],
    ['one without its images', (file) => changed(file, /^images/, () => undefined), 'altered'],
    ['one with a broken manifest', (file) => changed(file, /manif/, (t) => t.slice(9)), 'altered'],
    [
      'a newer one',
      (file) => changed(file, /manif/, (t) => t.replace('"version": 1', '"version": 2')),
      'newer',
    ],
  ])('%s is named as what it is, and the library stays as it was', async (_, spoil, expected) => {
    await fill();
    const file = await spoil(await made1());
    const before = await dump();
    expect(await failure(file)).toBe(expected);
    expect(await dump()).toEqual(before);
  });

  it('is found at every place where a bit has turned over, or holds the same all the same', async () => {
    await fill();
    const file = await made1();
    const bytes = new Uint8Array(await file.arrayBuffer());
    await empty();
    await restored(file);
    const whole = await dump();
    let refused = 0;
    for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 60)) {
      const spoiled = bytes.slice();
      spoiled[at] = (spoiled[at] ?? 0) ^ 4;
      const copy = new Blob([spoiled]);
      if ((await failure(copy)) !== 'none') {
        refused++;
        continue;
      }
      await empty();
      await restored(copy);
      expect(await dump()).toEqual(whole);
    }
    expect(refused).toBeGreaterThan(20);
  });
});
