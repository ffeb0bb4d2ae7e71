import type { Draft } from './draft';
import { splitTyped } from './tags';

/** What was typed for a page that has no article yet, or not finished. */
export interface Typed {
  /** Finished tags that wait for the article. */
  tags: string[];
  /** The half-typed tag. */
  tag: string;
  /** The note, when one was typed before there was an article to hold it. */
  note: string | undefined;
}

/** Reads a draft; one line holds the finished tags and the half-typed one, as they were typed. */
export function readDraft(draft: Draft | undefined): Typed {
  const { done, rest } = splitTyped(draft?.tag ?? '');
  return { tags: done, tag: rest, note: draft?.note };
}

/** The line that `readDraft` reads. */
export const draftLine = (tags: string[], tag: string): string => [...tags, tag].join(', ');

/**
 * The note of an article that came after a note was typed for it: neither is lost. What was typed
 * stands alone when it begins with the stored one, and is not added a second time. `earlier`: what
 * was typed before it, in whose place it comes when the article has taken that in already.
 */
export function joinNotes(
  stored: string,
  typed: string | undefined,
  earlier: readonly string[] = [],
): string {
  const [taken] = earlier
    .filter((note) => note && (stored === note || stored.endsWith(`\n\n${note}`)))
    .toSorted((one, two) => two.length - one.length);
  if (taken && typed !== undefined)
    return `${stored.slice(0, stored.length - taken.length)}${typed}`.trimEnd();
  if (!typed || stored === typed || stored.endsWith(`\n\n${typed}`)) return stored;
  return typed.startsWith(stored) ? typed : `${stored}\n\n${typed}`;
}
