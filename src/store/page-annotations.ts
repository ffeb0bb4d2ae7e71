import type { Annotation } from '../model/annotation';
import type { Passage, PassageFind } from '../model/passage';
import { urlKey } from '../model/url-key';
import { articlesByUrl } from './articles';
import { database } from './database';

/** Stands in `articleId` while the page is not in the library; `keepCapture` puts the article's id there. */
const awaited = (key: string) => `page:${key}`;

/**
 * Stores an annotation made on a page, or brings back one that was removed there. Says whether the
 * page is in the library; if not, the annotation waits for the clip, and is safe meanwhile.
 */
export async function addToPage(url: string, passage: Passage): Promise<{ saved: boolean }> {
  const key = urlKey(url);
  if (!key) throw new Error('This page has no address on the web.');
  return database.transaction(
    'rw',
    [database.articles, database.annotations, database.tombstones],
    async () => {
      const { target, ...made } = passage;
      if (await isElsewhere(passage.id, url))
        throw new Error('This annotation is of another page.');
      // A selection has not all the words of its page: a passage needs the whole copy.
      const article = (await articlesByUrl(url)).find(({ kind }) => kind !== 'selection');
      await database.annotations.put({
        ...made,
        articleId: article?.id ?? awaited(key),
        target,
        found: { page: { start: target.start, end: target.end } },
        updated: new Date().toISOString(),
      });
      await database.tombstones.delete(passage.id);
      return { saved: article !== undefined };
    },
  );
}

async function isElsewhere(id: string, url: string): Promise<boolean> {
  const known = await database.annotations.get(id);
  return known !== undefined && !(await ownersOf(url)).includes(known.articleId);
}

/** The annotations of a page, saved or not, in the order of the text. */
export async function annotationsOnPage(url: string): Promise<Annotation[]> {
  const owners = await ownersOf(url);
  const rows = await database.annotations.where('articleId').anyOf(owners).toArray();
  const startOf = ({ found, target }: Annotation) => (found.page ?? target).start;
  return rows.sort((one, two) => startOf(one) - startOf(two));
}

/** Whether an annotation belongs to this page. */
export async function isOnPage(id: string, url: string): Promise<boolean> {
  const annotation = await database.annotations.get(id);
  return annotation !== undefined && (await ownersOf(url)).includes(annotation.articleId);
}

/**
 * Remembers where the annotations of a page were found, or why not. It is no edit, so `updated`
 * stays; what is as it was is not written, and what is of another page is left alone.
 */
export async function notePlaces(url: string, finds: readonly PassageFind[]): Promise<void> {
  await database.transaction('rw', [database.articles, database.annotations], async () => {
    const owners = await ownersOf(url);
    const rows = await database.annotations.bulkGet(finds.map(({ id }) => id));
    const changed: Annotation[] = [];
    for (const [index, find] of finds.entries()) {
      const row = rows[index];
      if (!row || !owners.includes(row.articleId)) continue;
      const { page: before, ...lost } = row.lost ?? {};
      if ('reason' in find) {
        if (before !== find.reason) changed.push({ ...row, lost: { ...lost, page: find.reason } });
      } else if (
        before ||
        row.found.page?.start !== find.start ||
        row.found.page.end !== find.end
      ) {
        const page = { start: find.start, end: find.end };
        changed.push({ ...row, lost, found: { ...row.found, page } });
      }
    }
    await database.annotations.bulkPut(changed);
  });
}

/** Gives the annotations that waited for a page to its article; part of the clip's transaction. */
export async function adoptAnnotations(key: string, articleId: string): Promise<void> {
  if (!key) return;
  await database.annotations.where({ articleId: awaited(key) }).modify({ articleId });
}

/** What may stand in `articleId` of this page's annotations. */
async function ownersOf(url: string): Promise<string[]> {
  const key = urlKey(url);
  if (!key) return [];
  // By no other async function: three awaits deep, Dexie forgets the live query that it works for.
  const articles = await database.articles.where({ urlKey: key }).toArray();
  return [awaited(key), ...articles.flatMap(({ id, trashed }) => (trashed ? [] : [id]))];
}
