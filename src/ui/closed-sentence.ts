import type { Texts } from './text-context';

/** Why the library cannot be opened, what is safe, and what to do. */
export function closedSentence(error: unknown, text: Texts['text']): string {
  // Dexie wraps what stopped it from opening, under its own name.
  for (let cause = error; cause instanceof Object; cause = Reflect.get(cause, 'inner'))
    if (Reflect.get(cause, 'name') === 'NewerDatabaseError') return text('libraryNewer');
  return text('libraryClosed');
}
