/** A file at its place below a chosen folder, as `<input webkitdirectory>` gives it. */
function placed(file: File, path: string): File {
  Object.defineProperty(file, 'webkitRelativePath', { value: path });
  return file;
}

/** All files that were dropped, those in folders with their paths. */
export async function droppedFiles(dropped: DataTransfer): Promise<File[]> {
  // The list is empty once the event is over, so every entry is asked for at once.
  const entries = [...dropped.items].map((item) => item.webkitGetAsEntry());
  if (!entries.some((entry) => entry?.isDirectory)) return [...dropped.files];
  const lists = await Promise.all(entries.map((entry) => (entry ? filesIn(entry) : [])));
  return lists.flat();
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  const path = entry.fullPath.replace(/^\//, '');
  if (isFile(entry)) {
    const file = await new Promise<File>((done, failed) => entry.file(done, failed));
    return [path.includes('/') ? placed(file, path) : file];
  }
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const files: File[] = [];
  for (;;) {
    // Chromium gives a hundred at a time.
    const part = await new Promise<FileSystemEntry[]>((done, failed) =>
      reader.readEntries(done, failed),
    );
    if (!part.length) return files;
    for (const one of part) files.push(...(await filesIn(one)));
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
