import type { Draft } from '../model/draft';
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
