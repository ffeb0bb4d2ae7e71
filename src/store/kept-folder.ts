import { database } from './database';

/** The folder that exports go to; the browser may ask again before it lets us in. */
export const keptFolder = async (): Promise<FileSystemDirectoryHandle | undefined> =>
  (await database.folders.get('export'))?.handle;

/** Remembers the folder that exports go to. */
export const keepFolder = async (handle: FileSystemDirectoryHandle): Promise<void> => {
  await database.folders.put({ id: 'export', handle });
};

/** Forgets it; what is in it stays. */
export const forgetFolder = (): Promise<void> => database.folders.delete('export');
