import { searchDatabase } from './search-database';

/** The stores of the index in one read transaction, by bare requests: there are hundreds in a search. */
export async function readIndex(): Promise<IDBTransaction> {
  if (!searchDatabase.isOpen()) await searchDatabase.open();
  return searchDatabase
    .backendDB()
    .transaction(['state', 'segments', 'docs', 'places'], 'readonly');
}

/** What a request gives; `undefined` where IndexedDB finds nothing. */
export function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Writes rows in one transaction; resolves when it is committed. */
export async function writeRows(
  write: (docs: IDBObjectStore, places: IDBObjectStore) => void,
): Promise<void> {
  if (!searchDatabase.isOpen()) await searchDatabase.open();
  const writing = searchDatabase
    .backendDB()
    .transaction(['docs', 'places'], 'readwrite', { durability: 'relaxed' });
  await new Promise<void>((resolve, reject) => {
    writing.oncomplete = () => resolve();
    writing.onabort = () => reject(writing.error);
    write(writing.objectStore('docs'), writing.objectStore('places'));
  });
}
