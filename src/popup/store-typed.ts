import { draftLine, type Typed } from '../model/typed-draft';
import { dropDraft, keepDraft } from '../store/drafts';

/** Keeps what waits for an article or is half typed; forgets the draft when nothing does. */
export async function storeTyped(key: string, { tags, tag, note }: Typed): Promise<void> {
  if (note === undefined && !tags.length && !tag) return dropDraft(key);
  await keepDraft(key, { tag: draftLine(tags, tag), ...(note !== undefined && { note }) });
}
