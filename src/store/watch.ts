import { liveQuery } from 'dexie';

/** Something that tells its value now and whenever it changes. */
export interface Watched<T> {
  subscribe(next: (value: T) => void, failed: (error: unknown) => void): { unsubscribe(): void };
}

/** Tells nothing: what stands in for a query that is to wait. */
export const NEVER: Watched<never> = { subscribe: () => ({ unsubscribe() {} }) };

/** The result of a query on the store, again after each change that touches it, from any window. */
export const watch = <T>(query: () => Promise<T>): Watched<T> => liveQuery(query);
