import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { clipPage } from '../../scripts/drive/clip-page.mjs';
import type { Driver, Surface } from '../../scripts/drive/driver';
import { exportCollection, openLibrary } from '../../scripts/drive/library.mjs';
import { BODY_FORMS, PROFILE_NAMES } from '../../src/model/profile';
import { aCollection, putRows } from './a-collection';
import { readArchive } from './read-archive';
import { SAMPLE, withBrowser, withServer } from './with-browser';

/** Tables that hold what can be made again, or belongs to one browser. */
const DERIVED = ['changes', 'importJobs', 'importRows', 'importBlobs', 'folders'];

/** Every row of the library, images by the SHA-256 of their bytes. */
const dump = (library: Surface) =>
  library.evaluate(async (derived) => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await asked(indexedDB.open('postil'));
    const names = [...database.objectStoreNames].filter((name) => !derived.includes(name));
    const tables: Record<string, unknown[]> = {};
    for (const name of names) {
      const rows = await asked(database.transaction(name).objectStore(name).getAll());
      tables[name] = await Promise.all(
        rows.map(async (row) => {
          if (!(row.blob instanceof Blob)) return row;
          const hash = await crypto.subtle.digest('SHA-256', await row.blob.arrayBuffer());
          return { ...row, blob: [row.blob.type, ...new Uint8Array(hash)] };
        }),
      );
    }
    database.close();
    return tables;
  }, DERIVED);

async function backUp(driver: Driver): Promise<string> {
  const library = await openLibrary(driver, '#/backup');
  await library.click('#backup-start');
  const path = await library.waitFor(() => document.querySelector('main')?.dataset.exported);
  await library.close();
  return path;
}

/** Chooses a backup; true when it is offered to be restored. */
async function choose(library: Surface, path: string): Promise<boolean> {
  await library.choose('#restore-file', [path]);
  const state = await library.waitFor(() => {
    const state = document.querySelector('main')?.dataset.restore;
    return (state === 'preview' || state === 'done') && state;
  });
  return state === 'preview';
}

const standing = (library: Surface, name: string) =>
  library.evaluate(
    (wanted) =>
      [...document.querySelectorAll(`[data-standing="${wanted}"] td`)].map((td) => td.textContent),
    name,
  );

describe('a library that moves from Chromium to Firefox by a backup', () => {
  const chromium = withBrowser('chromium');
  const firefox = withBrowser('firefox');
  const sample = withServer(SAMPLE);
  let backup = '';

  beforeAll(async () => {
    const { tab, popup } = await clipPage(chromium(), `${sample().origin}/`);
    await popup.close();
    await tab.close();
    const library = await openLibrary(chromium(), '#/inbox');
    await putRows(library, aCollection());
    await library.close();
    backup = await backUp(chromium());
  });

  it('is offered as what it holds', async () => {
    const library = await openLibrary(firefox(), '#/backup');
    expect(await choose(library, backup)).toBe(true);
    expect(await standing(library, 'added')).toEqual(['4', '3']);
    expect((await dump(library)).articles).toEqual([]);
    await library.click('#restore-start');
    await library.waitFor(() => document.querySelector('main')?.dataset.restore === 'done');
    await library.close();
  });

  it('has every row and every byte of every image', async () => {
    const from = await openLibrary(chromium(), '#/inbox');
    const to = await openLibrary(firefox(), '#/inbox');
    const there = await dump(from);
    expect(there.assets?.length).toBeGreaterThan(1);
    expect(await dump(to)).toEqual(there);
    await from.close();
    await to.close();
  });

  it('has nothing new to give a second time', async () => {
    const library = await openLibrary(firefox(), '#/backup');
    await choose(library, backup);
    expect(await standing(library, 'equal')).toEqual(['4', '3']);
    expect(await standing(library, 'added')).toEqual(['0', '0']);
    await library.close();
  });

  it.each(PROFILE_NAMES.flatMap((profile) => BODY_FORMS.map((body) => ({ profile, body }))))(
    'exports the same bytes from both for $profile with $body',
    async (form) => {
      const ours = await readArchive(await exportCollection(chromium(), form));
      const theirs = await readArchive(await exportCollection(firefox(), form));
      expect([...theirs.keys()]).toEqual([...ours.keys()]);
      for (const [path, bytes] of ours) expect([path, theirs.get(path)]).toEqual([path, bytes]);
      expect(ours.size).toBeGreaterThan(5);
    },
  );

  it('stays as it was when the file is cut off or is something else', async () => {
    const library = await openLibrary(firefox(), '#/backup');
    const before = await dump(library);
    const failure = () =>
      library.evaluate(
        () => document.querySelector<HTMLElement>('#restore-error')?.dataset.failure,
      );
    const other = join(chromium().downloads, 'other.zip');
    await writeFile(other, 'no archive');
    expect(await choose(library, other)).toBe(false);
    expect(await failure()).toBe('other-file');
    await truncate(backup, 2000);
    expect(await choose(library, backup)).toBe(false);
    expect(await failure()).toBe('cut-off');
    expect(await dump(library)).toEqual(before);
    await library.close();
  });
});
