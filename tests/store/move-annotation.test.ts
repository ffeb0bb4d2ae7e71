import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { moveAnnotation } from '../../src/store/annotations';
import { database } from '../../src/store/database';
import { anAnnotation } from '../support/an-annotation';

beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));

const FOUND = { page: { start: 12, end: 18 }, copy: { start: 2, end: 8 } };
const MOVED = {
  target: { exact: 'the text', prefix: 'beside ', suffix: '.', start: 26, end: 34 },
  found: { copy: { start: 16, end: 24 } },
};

it('puts an annotation elsewhere, forgets where it was, and gives that back for the undo', async () => {
  const annotation = anAnnotation({ found: FOUND, lost: { page: 'gone' }, note: 'n' });
  await database.annotations.add(annotation);
  const { id, target } = annotation;
  const before = await moveAnnotation(id, MOVED);
  expect(before).toEqual({ target, found: FOUND, lost: { page: 'gone' } });
  expect(await database.annotations.get(id)).toMatchObject({ ...MOVED, lost: {}, note: 'n' });

  if (before) await moveAnnotation(id, before);
  const after = await database.annotations.get(id);
  expect({ ...after, updated: '' }).toEqual({ ...annotation, updated: '' });
});

it('makes none where there is none', async () => {
  expect(await moveAnnotation('no such', MOVED)).toBeUndefined();
  expect(await database.annotations.count()).toBe(0);
});
