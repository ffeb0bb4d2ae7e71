import type { Article, Body } from '../../model/article';
import { countWords } from '../../model/words';
import { database } from '../database';
import { checkLibrary, type Faults } from './check-library';

/** Enough of a text to know it by. */
const TITLE = 80;

/**
 * Mends what `checkLibrary` finds, in one transaction, and throws away nothing that a person made: an
 * article shows the last version that there is; one without any becomes a link again; texts and
 * highlights whose article is gone get an article in the inbox; images whose bytes are gone are
 * missing, so that they can be fetched again. Bytes that nothing shows are deleted. Resolves to what
 * was mended.
 */
export async function repairLibrary(): Promise<Faults> {
  const { articles, bodies, annotations, images, assets, tombstones } = database;
  return database.transaction(
    'rw',
    [articles, bodies, annotations, images, assets, tombstones],
    async () => {
      const { faults } = await checkLibrary();
      for (const id of faults.versions) {
        const last = await lastBody(id);
        if (last)
          await articles.update(id, { version: last.version, words: countWords(last.text) });
      }
      for (const id of faults.texts) await articles.update(id, { version: 0, words: 0 });
      for (const id of faults.strays) {
        await articles.add(rescued(id, await lastBody(id)));
        await tombstones.delete(id);
      }
      for (const key of faults.images) await images.update(key, { sha256: '', missing: 'storage' });
      await assets.bulkDelete(faults.unused);
      return faults;
    },
  );
}

async function lastBody(articleId: string): Promise<Body | undefined> {
  const bodies = await database.bodies.where({ articleId }).sortBy('version');
  return bodies.at(-1);
}

function rescued(id: string, body: Body | undefined): Article {
  const now = new Date().toISOString();
  const [line = ''] = (body?.text ?? '').split('\n').filter((one) => one.trim());
  return {
    id,
    url: '',
    canonicalUrl: '',
    urlKey: '',
    title: line.trim().slice(0, TITLE),
    authors: [],
    site: '',
    description: '',
    published: '',
    modified: '',
    saved: body?.captured ?? now,
    updated: now,
    lang: '',
    dir: '',
    image: '',
    tags: [],
    categories: [],
    note: '',
    words: countWords(body?.text ?? ''),
    state: 'inbox',
    favourite: 0,
    trashed: '',
    version: body?.version ?? 0,
    kind: 'article',
    extra: {},
  };
}
