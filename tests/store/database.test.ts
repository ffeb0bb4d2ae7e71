import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { database, NewerDatabaseError, SCHEMA_VERSION } from '../../src/store/database';

it('a database written by a newer Postil is refused, not touched', async () => {
  const newer = new Dexie('postil');
  const today = database.tables.map(({ name, schema }) => [
    name,
    [schema.primKey, ...schema.indexes].map(({ src }) => src).join(),
  ]);
  newer.version(SCHEMA_VERSION + 1).stores({ ...Object.fromEntries(today), novelties: 'id' });
  await newer.table('novelties').add({ id: 'x' });
  newer.close();
  await expect(database.articles.count()).rejects.toMatchObject({
    inner: expect.any(NewerDatabaseError),
  });
  await newer.open();
  expect(newer.backendDB().version).toBe((SCHEMA_VERSION + 1) * 10);
  expect(await newer.table('novelties').count()).toBe(1);
});

it('every user table is written with strict durability', () => {
  expect(Reflect.get(database, '_options')).toMatchObject({
    chromeTransactionDurability: 'strict',
  });
});
