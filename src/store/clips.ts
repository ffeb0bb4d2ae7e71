import type { Article, Body } from '../model/article';
import type { ArticleImage } from '../model/asset';
import type { Capture } from '../model/capture';
import { newId } from '../model/id';
import { urlKey } from '../model/url-key';
import { countWords } from '../model/words';
import { database } from './database';
import { adoptDraft } from './drafts';
import { adoptAnnotations } from './page-annotations';
import { sha256 } from './sha256';

/** What became of a capture. */
export interface Kept {
  id: string;
  /** 'saved' anew, 'found' as saved before, 'updated' by a new version, 'unchanged' since. */
  outcome: 'saved' | 'found' | 'updated' | 'unchanged';
  /** Addresses whose bytes are still to be kept. */
  wanted: string[];
}

/**
 * Saves a captured page in one strict transaction; when it returns, the article is on the disk. A
 * page that is there already is found, not doubled (and taken out of the trash); if the clip was an
 * update, a changed text becomes a new version beside the old one. Annotations stay with the article;
 * those made before there was one come to it, and so do the note and the tags that were typed.
 */
export async function keepCapture(capture: Capture): Promise<Kept> {
  const hash = await sha256(capture.html);
  const key = urlKey(capture.url);
  const now = new Date().toISOString();
  return database.transaction(
    'rw',
    [
      database.articles,
      database.bodies,
      database.images,
      database.jobs,
      database.annotations,
      database.drafts,
    ],
    async () => {
      const kept = await keepPage(capture, key, hash, now);
      await adoptDraft(key, kept.id);
      return kept;
    },
  );
}

async function keepPage(capture: Capture, key: string, hash: string, now: string): Promise<Kept> {
  const update = (await database.jobs.get(key))?.update;
  await database.jobs.delete(key);
  const known = key ? await database.articles.where({ urlKey: key }).first() : undefined;
  const id = known?.id ?? newId();
  await adoptAnnotations(key, id);
  if (known?.trashed) await database.articles.update(known.id, { trashed: '', updated: now });
  if (known && !update)
    return { id: known.id, outcome: 'found', wanted: await unresolved(known.id) };
  if (known) {
    const shown = await database.bodies.get([known.id, known.version]);
    if (shown?.hash === hash)
      return { id: known.id, outcome: 'unchanged', wanted: await unresolved(known.id) };
  }
  const version = (known?.version ?? 0) + 1;
  const body: Body = {
    articleId: id,
    version,
    html: capture.html,
    text: capture.text,
    hash,
    captured: now,
  };
  const words = countWords(capture.text);
  if (known)
    await database.articles.update(id, {
      version,
      words,
      modified: capture.modified,
      updated: now,
    });
  else await database.articles.add(newArticle(id, key, capture, words, now));
  await database.bodies.add(body);
  await addImages(id, capture.images);
  return { id, outcome: known ? 'updated' : 'saved', wanted: await unresolved(id) };
}

function newArticle(
  id: string,
  key: string,
  capture: Capture,
  words: number,
  now: string,
): Article {
  const { html: _html, text: _text, images: _images, ...described } = capture;
  return {
    ...described,
    id,
    urlKey: key,
    saved: now,
    updated: now,
    tags: [],
    note: '',
    words,
    state: 'inbox',
    favourite: 0,
    trashed: '',
    version: 1,
    extra: {},
  };
}

/** Images that an earlier version had already are left as they are. */
async function addImages(articleId: string, images: Capture['images']): Promise<void> {
  const rows = images.map(
    ({ url, alt }): ArticleImage => ({ articleId, url, alt, sha256: '', type: '', missing: '' }),
  );
  const known = await database.images.bulkGet(rows.map(({ url }) => [articleId, url]));
  await database.images.bulkAdd(rows.filter((_, index) => !known[index]));
}

/** The images that have no bytes yet; each is tried again, so what is said of it is taken back. */
async function unresolved(articleId: string): Promise<string[]> {
  const open = await database.images
    .where({ articleId })
    .filter((row) => !row.sha256)
    .toArray();
  await database.images.bulkPut(open.map((row) => ({ ...row, missing: '' })));
  return open.map((row) => row.url);
}
