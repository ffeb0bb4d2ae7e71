import type { Draft } from '../model/draft';
import { addTags } from '../model/tags';
import { joinNotes, readDraft } from '../model/typed-draft';
import { database } from './database';

/** What was typed under this key and not finished. */
export const draftFor = (key: string): Promise<Draft | undefined> => database.drafts.get(key);

/** Keeps what is being typed; called on every input, so that no closing loses it. */
export async function keepDraft(
  key: string,
  typed: Partial<Pick<Draft, 'tag' | 'note'>>,
): Promise<void> {
  const updated = new Date().toISOString();
  await database.transaction('rw', database.drafts, async () => {
    const draft = (await database.drafts.get(key)) ?? { key, tag: '', updated };
    await database.drafts.put({ ...draft, ...typed, updated });
  });
}

/** Forgets a draft whose words have found their place. */
export const dropDraft = (key: string): Promise<void> => database.drafts.delete(key);

/** The half-typed tag under this key; '' when there is none. */
export const draftTag = async (key: string): Promise<string> => (await draftFor(key))?.tag ?? '';

/** Keeps a tag that is being typed, or forgets it when it is ''. */
export const keepDraftTag = (key: string, tag: string): Promise<void> =>
  tag ? keepDraft(key, { tag }) : dropDraft(key);

/**
 * Gives what was typed for a page to its article: the note is joined, finished tags are added, the
 * half-typed one stays a draft. Part of the clip's transaction, so a popup that was closed before the
 * article came loses nothing.
 */
export async function adoptDraft(key: string, articleId: string): Promise<void> {
  const draft = key ? await database.drafts.get(key) : undefined;
  const article = draft && (await database.articles.get(articleId));
  if (!draft || !article) return;
  const { tags, tag, note } = readDraft(draft);
  const updated = new Date().toISOString();
  if (tags.length || note) {
    const known = await database.articles.orderBy('tags').uniqueKeys();
    await database.articles.update(articleId, {
      tags: addTags(
        article.tags,
        tags,
        known.map((name) => ({ tag: String(name) })),
      ),
      note: joinNotes(article.note, note),
      updated,
    });
  }
  if (tag) await database.drafts.put({ key, tag, updated });
  else await database.drafts.delete(key);
}
