import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { imageState } from '../../src/model/asset';
import { keepCapture } from '../../src/store/clips';
import { database } from '../../src/store/database';
import { assetsNamed, imagesOf, keepImage, missImage } from '../../src/store/images';
import { aCapture } from '../support/a-capture';

beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));

const LEAD = 'https://example.org/lead.png';
const png = new Blob([Uint8Array.from('\x89PNG\r\n\x1a\n', (char) => char.charCodeAt(0))], {
  type: 'text/plain',
});

it('the same bytes are stored once for two articles', async () => {
  const one = await keepCapture(aCapture());
  const two = await keepCapture(aCapture({ url: 'https://example.org/other' }));
  await keepImage(one.id, LEAD, png);
  await keepImage(two.id, LEAD, png);
  expect(await database.assets.count()).toBe(1);
  const [image] = await imagesOf(two.id);
  expect(image).toMatchObject({ type: 'image/png', missing: '' });
  const [asset] = await assetsNamed([image?.sha256 ?? '', 'unknown']);
  expect(asset).toMatchObject({ type: 'image/png', size: 8 });
});

it('what is no image is not kept, and said so', async () => {
  const { id } = await keepCapture(aCapture());
  await keepImage(id, LEAD, new Blob(['<!DOCTYPE html>'], { type: 'image/png' }));
  expect(await imagesOf(id)).toMatchObject([{ sha256: '', missing: 'not-an-image' }]);
});

it('a miss does not take back bytes that were kept', async () => {
  const { id } = await keepCapture(aCapture());
  await keepImage(id, LEAD, png);
  await missImage(id, LEAD, 'offline');
  expect(await imagesOf(id)).toMatchObject([{ missing: '', type: 'image/png' }]);
});

it('an image that nobody fetches any more was interrupted', () => {
  const clipped = '2026-01-01T00:00:00.000Z';
  const open = { sha256: '', missing: '' as const };
  expect(imageState(open, clipped, Date.parse(clipped) + 1000)).toBe('pending');
  expect(imageState(open, clipped, Date.parse(clipped) + 600_000)).toBe('interrupted');
  expect(imageState({ ...open, missing: 'cors' }, clipped, Date.parse(clipped))).toBe('cors');
  expect(imageState({ ...open, sha256: 'ab' }, clipped, Date.parse(clipped))).toBe('kept');
});
