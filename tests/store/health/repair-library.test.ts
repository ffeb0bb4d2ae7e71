import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '../../../src/store/database';
import { checkLibrary } from '../../../src/store/health/check-library';
import { repairLibrary } from '../../../src/store/health/repair-library';
import { anAnnotation } from '../../support/an-annotation';
import { anArticle } from '../../support/an-article';

const SOUND = { versions: [], texts: [], strays: [], images: [], unused: [] };

const body = (articleId: string, version: number, text: string) => ({
  articleId,
  version,
  html: `<p>${text}</p>`,
  text,
  hash: `${articleId}${version}`,
  captured: '2026-02-02T00:00:00.000Z',
});
const image = (articleId: string, sha256: string) => ({
  articleId,
  url: `https://example.org/${sha256}`,
  alt: '',
  sha256,
  type: 'image/png',
  missing: '' as const,
});
const asset = (sha256: string) => ({
  sha256,
  blob: new Blob(['x']),
  type: 'image/png',
  size: 1000,
});

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
  await database.articles.bulkAdd([
    anArticle({ id: 'sound' }),
    anArticle({ id: 'link', version: 0 }),
  ]);
  await database.bodies.add(body('sound', 1, 'All is well.'));
  await database.images.bulkAdd([image('sound', 'kept'), image('sound', '')]);
  await database.assets.add(asset('kept'));
  await database.annotations.bulkAdd([
    anAnnotation({ id: 'one', articleId: 'sound' }),
    anAnnotation({ id: 'waiting', articleId: 'page:example.org' }),
  ]);
});

describe('a library is checked and mended', () => {
  it('a sound one has no faults, and lacks are counted', async () => {
    expect(await checkLibrary()).toEqual({
      articles: 2,
      missingImages: 1,
      lackingArticles: ['sound'],
      withoutText: 1,
      imageBytes: 1000,
      faults: SOUND,
    });
  });

  it('an article shows the last version there is', async () => {
    await database.articles.add(anArticle({ id: 'a', version: 7 }));
    await database.bodies.bulkAdd([body('a', 1, 'Old.'), body('a', 3, 'The newer text.')]);
    expect((await repairLibrary()).versions).toEqual(['a']);
    expect(await database.articles.get('a')).toMatchObject({ version: 3, words: 3 });
  });

  it('an article without any text becomes a link again', async () => {
    await database.articles.add(anArticle({ id: 'a', version: 2 }));
    expect((await repairLibrary()).texts).toEqual(['a']);
    expect(await database.articles.get('a')).toMatchObject({ version: 0, words: 0 });
  });

  it('a text and highlights without an article get one', async () => {
    await database.bodies.add(body('gone', 2, '\nFirst line.\nAnd more.'));
    await database.annotations.add(anAnnotation({ id: 'two', articleId: 'lost' }));
    expect((await repairLibrary()).strays).toEqual(['gone', 'lost']);
    expect(await database.articles.get('gone')).toMatchObject({ title: 'First line.', version: 2 });
    expect(await database.articles.get('lost')).toMatchObject({ title: '', version: 0 });
    expect(await database.annotations.get('two')).toMatchObject({ articleId: 'lost' });
  });

  it('an image whose bytes are gone is missing, and bytes that nothing shows go', async () => {
    await database.images.add(image('sound', 'lost'));
    await database.assets.add(asset('unused'));
    expect(await repairLibrary()).toMatchObject({
      images: [['sound', expect.any(String)]],
      unused: ['unused'],
    });
    expect(await database.assets.toCollection().primaryKeys()).toEqual(['kept']);
    expect((await checkLibrary()).missingImages).toBe(2);
  });

  it('once mended there is nothing left to mend', async () => {
    await database.articles.add(anArticle({ id: 'a', version: 2 }));
    await database.bodies.add(body('gone', 1, 'Text.'));
    await database.images.add(image('sound', 'lost'));
    await repairLibrary();
    expect((await checkLibrary()).faults).toEqual(SOUND);
  });
});
