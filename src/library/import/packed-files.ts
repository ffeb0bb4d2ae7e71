import type { PackedFile } from '../../model/import-job';

/** The files of an import in one blob, so that a job keeps ten thousand of them as one thing. */
export interface PackedFiles {
  blob: Blob;
  files: PackedFile[];
}

/** Files and folders' hidden files (`.obsidian`, `.DS_Store`) are nobody's articles. */
export const isHidden = (path: string): boolean => /(^|\/)(\.|__MACOSX\/)/.test(path);

/** Lays files end to end; no byte is read yet. A file chosen by itself may be hidden. */
export function packFiles(chosen: File[]): PackedFiles {
  const files: PackedFile[] = [];
  const parts: File[] = [];
  let start = 0;
  for (const file of chosen) {
    if (file.webkitRelativePath && isHidden(file.webkitRelativePath)) continue;
    files.push({ path: file.webkitRelativePath || file.name, start, end: start + file.size });
    parts.push(file);
    start += file.size;
  }
  return { blob: new Blob(parts), files };
}
