import { sha256 } from '../../../store/sha256';

/** A file's folders and name. */
function parts(path: string): [folders: string[], name: string] {
  const names = path.split('/');
  return [names.slice(0, -1), names.at(-1) ?? ''];
}

const isMissing = (error: unknown) =>
  error instanceof DOMException &&
  (error.name === 'NotFoundError' || error.name === 'TypeMismatchError');

/** Files below a folder that a person gave, by their paths. */
export class FolderFiles {
  readonly #folders = new Map<string, Promise<FileSystemDirectoryHandle>>();

  constructor(private readonly root: FileSystemDirectoryHandle) {}

  /** The file at this path; undefined when there is none. */
  async read(path: string): Promise<File | undefined> {
    const [folders, name] = parts(path);
    try {
      let folder = this.root;
      for (const one of folders) folder = await folder.getDirectoryHandle(one);
      return await (await folder.getFileHandle(name)).getFile();
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  /** SHA-256 of the file's bytes; '' when there is none. */
  async hash(path: string): Promise<string> {
    const file = await this.read(path);
    return file ? sha256(file) : '';
  }

  /** Writes the file whole or, when that fails, not at all; makes its folders. */
  async write(path: string, content: string | Blob): Promise<void> {
    const [folders, name] = parts(path);
    const folder = await this.#folder(folders);
    const writing = await (await folder.getFileHandle(name, { create: true })).createWritable();
    try {
      await writing.write(content);
      await writing.close();
    } catch (error) {
      await writing.abort().catch(() => {});
      throw error;
    }
  }

  /** Removes the file, and the folders that are empty then. */
  async remove(path: string): Promise<void> {
    const [folders, name] = parts(path);
    try {
      const way = [this.root];
      for (const one of folders) way.push(await (way.at(-1) ?? this.root).getDirectoryHandle(one));
      await way.at(-1)?.removeEntry(name);
      for (let depth = folders.length; depth > 0; depth--) {
        // Not emptied yet by us, or never ours: then it stays.
        await way[depth - 1]?.removeEntry(folders[depth - 1] ?? '');
        this.#folders.clear();
      }
    } catch (error) {
      if (isMissing(error)) return;
      if (error instanceof DOMException && error.name === 'InvalidModificationError') return;
      throw error;
    }
  }

  #folder(names: string[]): Promise<FileSystemDirectoryHandle> {
    const last = names.at(-1);
    if (last === undefined) return Promise.resolve(this.root);
    const path = names.join('/');
    const known = this.#folders.get(path);
    if (known) return known;
    const made = this.#folder(names.slice(0, -1)).then((above) =>
      above.getDirectoryHandle(last, { create: true }),
    );
    this.#folders.set(path, made);
    return made;
  }
}
