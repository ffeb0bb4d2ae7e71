/** Why a file or a row was not taken. */
export type ImportFailure =
  | 'unreadable'
  | 'unknown-format'
  | 'no-address'
  | 'feed-item'
  | 'broken-row'
  | 'too-large'
  | 'too-many'
  | 'bomb'
  | 'unsafe-path'
  | 'storage';

/** What became of one row of an import. */
export interface ImportRow {
  /** Its place in the report. */
  n?: number;
  file: string;
  /** Counted from 1; 0 when the file is one article. */
  row: number;
  outcome: 'added' | 'merged' | 'unchanged' | 'failed';
  title: string;
  articleId: string;
  /** Why it failed, or why its front matter was kept as text; '' when all is well. */
  reason: ImportFailure | 'front-matter' | '';
  /** What the reader of the file said, such as the line of a mistake. */
  detail: string;
  /** Images that the file names and the import did not hold. */
  missingImages: number;
  /** Highlights whose words are not in the text; they are kept in the article's list. */
  unplaced: number;
}

/** The bytes of an import's files. They stand apart: a row that changes is written whole. */
export interface ImportBlob {
  id: 'import';
  blob: Blob;
}

/** A file inside the one blob that a job keeps. */
export interface PackedFile {
  path: string;
  start: number;
  end: number;
}

/**
 * The import under way, or the last one. Its files are kept with it, so that it goes on after its
 * window was killed; they go when it is done.
 */
export interface ImportJob {
  id: 'import';
  state: 'running' | 'stopped' | 'done';
  files: PackedFile[];
  /** Rows that are done; those of the report are in the library. */
  done: number;
  of: number;
}
