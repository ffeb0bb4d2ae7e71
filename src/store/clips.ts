import type { Article, Body } from '../model/article';
import type { ArticleImage } from '../model/asset';
import type { Capture } from '../model/capture';
import { newId } from '../model/id';
import { urlKey } from '../model/url-key';
import { countWords } from '../model/words';
import { database } from './database';
import { adoptDraft } from './drafts';
import { jobId } from './jobs';
import { mergeArticle } from './merge-imported';
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
 *
 * A selection is an article of its own beside the page's, and so is the next selection: none replaces
 * another, or the page. The same selection once more is found.
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
      if (capture.kind === 'selection') return keepSelection(capture, key, hash, now);
      const kept = await keepPage(capture, key, hash, now);
      await adoptDraft(key, kept.id);
      return kept;
    },
  );
}

async function keepPage(capture: Capture, key: string, hash: string, now: string): Promise<Kept> {
  const update = (await database.jobs.get(jobId(key, 'page')))?.update;
  await database.jobs.delete(jobId(key, 'page'));
  const known = (await articlesOf(key)).find(({ kind }) => kind !== 'selection');
  const id = known?.id ?? newId();
  await adoptAnnotations(key, id);
  if (known?.trashed) await database.articles.update(known.id, { trashed: '', updated: now });
  // One that was imported as a link alone: this is its first text.
  const isBare = known?.version === 0;
  if (known && !update && !isBare)
    return { id: known.id, outcome: 'found', wanted: await unresolved(known.id) };
  const versions = known ? await database.bodies.where({ articleId: known.id }).toArray() : [];
  const same = versions.find((body) => body.hash === hash);
  if (known && same?.version === known.version)
    return { id: known.id, outcome: 'unchanged', wanted: await unresolved(known.id) };
  if (known) {
    // An older version may be shown; and the page may have become again what it was.
    const version = same?.version ?? Math.max(0, ...versions.map((body) => body.version)) + 1;
    const words = countWords(capture.text);
    await database.articles.update(id, {
      ...(isBare && mergeArticle(known, newArticle(id, key, capture, words, now))),
      version,
      kind: capture.kind,
      words,
      modified: capture.modified,
      updated: now,
    });
    if (same) await addImages(id, capture.images);
    else await addBody(id, version, capture, hash, now);
  } else await addArticle(id, key, capture, hash, now);
  return { id, outcome: known ? 'updated' : 'saved', wanted: await unresolved(id) };
}

async function keepSelection(
  capture: Capture,
  key: string,
  hash: string,
  now: string,
): Promise<Kept> {
  await database.jobs.delete(jobId(key, 'selection'));
  for (const { id, kind, version } of await articlesOf(key)) {
    if (kind !== 'selection' || (await database.bodies.get([id, version]))?.hash !== hash) continue;
    await database.articles.update(id, { trashed: '', updated: now });
    return { id, outcome: 'found', wanted: await unresolved(id) };
  }
  const id = newId();
  await addArticle(id, key, capture, hash, now);
  return { id, outcome: 'saved', wanted: await unresolved(id) };
}

const articlesOf = async (key: string): Promise<Article[]> =>
  key ? database.articles.where({ urlKey: key }).toArray() : [];

async function addArticle(id: string, key: string, capture: Capture, hash: string, now: string) {
  await database.articles.add(newArticle(id, key, capture, countWords(capture.text), now));
  await addBody(id, 1, capture, hash, now);
}

async function addBody(
  articleId: string,
  version: number,
  { html, text, images }: Capture,
  hash: string,
  captured: string,
) {
  const body: Body = { articleId, version, html, text, hash, captured };
  await database.bodies.add(body);
  await addImages(articleId, images);
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
