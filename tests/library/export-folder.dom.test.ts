import { beforeEach, describe, expect, it } from 'vitest';
import { planFolder } from '../../src/library/export/folder/plan-folder';
import { type FolderChoice, writeFolder } from '../../src/library/export/folder/write-folder';
import type { Profile } from '../../src/model/profile';
import { keepCapture } from '../../src/store/clips';
import { database } from '../../src/store/database';
import { editArticle } from '../../src/store/edit-articles';
import { keepImage } from '../../src/store/images';
import { shelfIds } from '../../src/store/shelves';
import { aCapture } from '../support/a-capture';

const quietly = { progress: () => {}, signal: new AbortController().signal };
const PLAIN: Profile = { name: 'plain', body: 'markdown' };
const png = new Blob([Uint8Array.from('\x89PNG\r\n\x1a\n…', (char) => char.charCodeAt(0))]);

let folder: FileSystemDirectoryHandle;

// The browser's own file system has the same interface as a folder that a person chooses.
beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
  const root = await navigator.storage.getDirectory();
  for await (const name of root.keys()) await root.removeEntry(name, { recursive: true });
  folder = await root.getDirectoryHandle('export', { create: true });
});

async function save(title: string, image?: string): Promise<string> {
  const { id } = await keepCapture(
    aCapture({
      url: `https://example.org/${title}`,
      title,
      html: `<p>About ${title}.</p>${image ? `<img src="${image}" alt="">` : ''}`,
      text: `About ${title}.`,
      images: image ? [{ url: image, alt: '' }] : [],
    }),
  );
  if (image) await keepImage(id, image, png);
  return id;
}

const ids = () => shelfIds({ kind: 'all' });
const plan = async (profile = PLAIN) => planFolder(folder, await ids(), profile, quietly);
const write = async (choices: [string, FolderChoice][] = [], removeGone = false) =>
  writeFolder(folder, await ids(), PLAIN, { choices: new Map(choices), removeGone }, quietly);

/** Every file below the folder, by its path; the record apart. */
async function files(at = folder, path = ''): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for await (const [name, handle] of at.entries()) {
    if (handle.kind === 'directory') Object.assign(found, await files(handle, `${path}${name}/`));
    else if (name !== '.postil.json') found[path + name] = await (await handle.getFile()).text();
  }
  return found;
}

const names = async () => Object.keys(await files()).sort();

async function put(name: string, text: string) {
  const writing = await (await folder.getFileHandle(name, { create: true })).createWritable();
  await writing.write(text);
  await writing.close();
}

/** When each file was last written. */
async function times() {
  const read = (await names())
    .filter((name) => !name.includes('/'))
    .map(async (name) => [name, (await (await folder.getFileHandle(name)).getFile()).lastModified]);
  return Object.fromEntries(await Promise.all(read));
}

const counted = async () =>
  Object.fromEntries(Object.entries((await plan()).counts).filter(([, count]) => count));

describe('a folder', () => {
  it('is told what it would get, and gets nothing by that', async () => {
    await save('Tides', 'https://example.org/a.png');
    await save('Moon', 'https://example.org/missing.png');
    await database.images.filter(({ url }) => url.endsWith('missing.png')).modify({ sha256: '' });
    expect(await plan()).toEqual({
      counts: { new: 2, changed: 0, moved: 0, same: 0, theirs: 0, edited: 0, taken: 0 },
      conflicts: [],
      gone: [],
      missingImages: 1,
    });
    expect(await names()).toEqual([]);
  });

  it('is written once: what did not change is not touched', async () => {
    await save('Tides', 'https://example.org/a.png');
    const moon = await save('Moon');
    expect(await write()).toEqual({ written: 2, images: 1, removed: 0, kept: 0 });
    expect(await names()).toEqual([
      expect.stringMatching(/^assets\/\w+\.png$/),
      'moon.md',
      'tides.md',
    ]);
    const before = await times();
    await editArticle(moon, { note: 'New.' });
    expect(await counted()).toEqual({ changed: 1, same: 1 });
    expect(await write()).toEqual({ written: 1, images: 0, removed: 0, kept: 0 });
    expect((await times())['tides.md']).toBe(before['tides.md']);
    expect((await files())['moon.md']).toContain('New.');
    expect(await counted()).toEqual({ same: 2 });
  });

  it('has a file follow its article when that is renamed', async () => {
    const id = await save('Tides');
    await write();
    await editArticle(id, { title: 'Ebb and flow' });
    expect(await counted()).toEqual({ moved: 1 });
    await write();
    expect(await names()).toEqual(['ebb-and-flow.md']);
  });

  it('gives the name of an older article to no newer one', async () => {
    await save('Tides');
    await write();
    const id = await save('tides!');
    await write();
    expect(await names()).toEqual(['tides-2.md', 'tides.md']);
    expect((await files())['tides-2.md']).toContain(id);
    expect(await counted()).toEqual({ same: 2 });
  });

  it('keeps what the person edited, and asks nothing while the article stays the same', async () => {
    await save('Tides');
    await write();
    await put('tides.md', 'mine');
    expect(await counted()).toEqual({ theirs: 1 });
    expect(await write()).toMatchObject({ written: 0 });
    expect((await files())['tides.md']).toBe('mine');
  });

  it.each<[FolderChoice, Record<string, RegExp>, Record<string, number>]>([
    ['keep', { 'tides.md': /^mine$/ }, { theirs: 1 }],
    ['overwrite', { 'tides.md': /Newer\./ }, { same: 1 }],
    ['beside', { 'tides.md': /^mine$/, 'tides.postil.md': /Newer\./ }, { same: 1 }],
  ])('shows an edit of both sides as a conflict; “%s” does that', async (choice, after, next) => {
    const id = await save('Tides');
    await write();
    await put('tides.md', 'mine');
    await editArticle(id, { note: 'Newer.' });
    expect((await plan()).conflicts).toEqual([
      { id, title: 'Tides', path: 'tides.md', step: 'edited' },
    ]);
    await write([[id, choice]]);
    const found = await files();
    expect(Object.keys(found).sort()).toEqual(Object.keys(after).sort());
    for (const [name, text] of Object.entries(after)) expect(found[name]).toMatch(text);
    expect(await counted()).toEqual(next);
    await editArticle(id, { note: 'Newest.' });
    expect(await counted()).toEqual(choice === 'keep' ? { edited: 1 } : { changed: 1 });
  });

  it('never writes over a file that it did not write', async () => {
    await put('tides.md', 'not ours');
    const id = await save('Tides');
    expect((await plan()).conflicts).toEqual([
      { id, title: 'Tides', path: 'tides.md', step: 'taken' },
    ]);
    await write();
    expect(await files()).toEqual({ 'tides.md': 'not ours' });
    // It was said once that it is to stay.
    expect(await counted()).toEqual({ theirs: 1 });
    await editArticle(id, { note: 'New.' });
    await write([[id, 'beside']]);
    expect(await names()).toEqual(['tides.md', 'tides.postil.md']);
    expect((await files())['tides.md']).toBe('not ours');
  });

  it('keeps an edited file where it is when its article is renamed', async () => {
    const id = await save('Tides');
    await write();
    await put('tides.md', 'mine');
    await editArticle(id, { title: 'Moon' });
    expect(await counted()).toEqual({ edited: 1 });
    await write([[id, 'beside']]);
    expect(await names()).toEqual(['moon.postil.md', 'tides.md']);
  });

  it('removes the file of an article that is gone only when asked, with its images', async () => {
    const id = await save('Tides', 'https://example.org/a.png');
    await save('Moon');
    await write();
    await database.articles.update(id, { trashed: '2026-01-01T00:00:00.000Z' });
    expect((await plan()).gone).toEqual([{ id, path: 'tides.md' }]);
    await write();
    expect(await names()).toHaveLength(3);
    expect(await write([], true)).toMatchObject({ removed: 1 });
    expect(await names()).toEqual(['moon.md']);
  });

  it('never removes what the person edited', async () => {
    const id = await save('Tides');
    await write();
    await put('tides.md', 'mine');
    await database.articles.delete(id);
    expect((await plan()).gone).toEqual([]);
    await write([], true);
    expect(await files()).toEqual({ 'tides.md': 'mine' });
  });

  it('writes again what was deleted in it', async () => {
    await save('Tides');
    await write();
    await folder.removeEntry('tides.md');
    expect(await counted()).toEqual({ new: 1 });
    await write();
    expect(await names()).toEqual(['tides.md']);
  });

  it('takes its own files for its own though the record is lost or broken', async () => {
    await save('Tides');
    await write();
    await put('.postil.json', '{');
    expect(await counted()).toEqual({ same: 1 });
  });

  it('moves everything when the form changes, and leaves no empty folder', async () => {
    await save('Tides');
    const hugo: Profile = { name: 'hugo', body: 'markdown' };
    await writeFolder(
      folder,
      await ids(),
      hugo,
      { choices: new Map(), removeGone: false },
      quietly,
    );
    expect(await names()).toEqual(['tides/index.md']);
    await write();
    const top = [];
    for await (const name of folder.keys()) top.push(name);
    expect(top.sort()).toEqual(['.postil.json', 'tides.md']);
  });

  it('knows what it wrote before it was stopped', async () => {
    for (const title of ['A', 'B', 'C']) await save(title);
    const stop = new AbortController();
    const progress = (done: number) => done === 1 && stop.abort();
    const control = { progress: (done: number) => void progress(done), signal: stop.signal };
    await expect(
      writeFolder(folder, await ids(), PLAIN, { choices: new Map(), removeGone: false }, control),
    ).rejects.toThrow(/abort/i);
    expect(await counted()).toEqual({ new: 1, same: 2 });
  });
});
