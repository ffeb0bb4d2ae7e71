import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { lastChange } from '../../src/library/last-change';
import { keepCapture } from '../../src/store/clips';
import { database } from '../../src/store/database';
import { beginClip } from '../../src/store/jobs';
import { showVersion, versionCount, versionsOf } from '../../src/store/versions';
import { aCapture } from '../support/a-capture';

/** Clips the page with this text, the way the update button does. */
async function clip(text: string) {
  const capture = aCapture({ html: `<p>${text}</p>`, text, images: [] });
  await beginClip(capture.url, true);
  return keepCapture(capture);
}

const shown = async (id: string) => {
  const article = await database.articles.get(id);
  return [article?.version, article?.words];
};

beforeEach(async () => {
  await database.delete();
  await database.open();
});

it('another version is shown, and the one before comes back', async () => {
  const { id } = await clip('One two three.');
  await clip('One two three four.');
  expect((await versionsOf(id)).map(({ version }) => version)).toEqual([2, 1]);
  const before = await showVersion(id, 1);
  expect(await shown(id)).toEqual([1, 3]);
  await showVersion(id, before);
  expect(await shown(id)).toEqual([2, 4]);
});

it('a version that is not there is not shown', async () => {
  const { id } = await clip('One.');
  await expect(showVersion(id, 7)).rejects.toThrow('not in the library');
  expect(await shown(id)).toEqual([1, 1]);
});

it('a page that changed gets a new version also while an older one is shown', async () => {
  const { id } = await clip('One.');
  await clip('One two.');
  await showVersion(id, 1);
  expect((await clip('One two three.')).outcome).toBe('updated');
  expect(await shown(id)).toEqual([3, 3]);
});

it('a page that became again what it was shows that version, and no copy of it', async () => {
  const { id } = await clip('One.');
  await clip('One two.');
  expect((await clip('One.')).outcome).toBe('updated');
  expect(await shown(id)).toEqual([1, 1]);
  expect(await versionCount(id)).toBe(2);
});

it('the words that came and went with the last version are counted', async () => {
  const { id } = await clip('One two three.');
  expect(await lastChange(id)).toBeUndefined();
  await clip('One two four five.');
  expect(await lastChange(id)).toEqual({ added: 2, removed: 1 });
});
