import type { ReadImage } from '../../markdown/read-article';
import type { Annotation, Color } from '../../model/annotation';
import type { Article } from '../../model/article';
import type { ImportFailure } from '../../model/import-job';
import type { OpenFile } from './open-file';

/** The text key of a format's name. */
export type FormatLabel =
  | 'formatBookmarks'
  | 'formatHypothesis'
  | 'formatInstapaper'
  | 'formatKarakeep'
  | 'formatLinkwarden'
  | 'formatMarkdown'
  | 'formatMatter'
  | 'formatOmnivore'
  | 'formatPocket'
  | 'formatRaindrop'
  | 'formatReadwise'
  | 'formatReadwiseReader'
  | 'formatSingleFile'
  | 'formatUrlList'
  | 'formatWallabag';

/** A passage that another program kept: its words, and what it says of where they stood. */
export interface ImportedHighlight {
  exact: string;
  prefix: string;
  suffix: string;
  color: Color;
  note: string;
  tags: string[];
  /** ISO 8601 in UTC; '' when the export does not say. */
  created: string;
  /** The other program's name for it, where one passage may have several; else ''. */
  key: string;
}

/** The text of an item, read when its turn comes. */
export interface LoadedText {
  /** **Not sanitised**; addresses absolute, or as `images` names them. */
  html: string;
  /** What only the text says, such as a title in it. */
  article?: Partial<Article>;
  highlights?: ImportedHighlight[];
  /** Annotations of Postil's own files, kept as they are. */
  annotations?: Annotation[];
  images?: ReadImage[];
  /** What is wrong with the front matter, which then stands as code before the text. */
  frontMatter?: string;
}

/** What one row of an export tells: an article, or something about one. */
export interface ImportItem {
  /** Counted from 1; 0 when the file holds just this. */
  row: number;
  /** Fields that are left out are not known. */
  article: Partial<Article>;
  highlights: ImportedHighlight[];
  /** How many of Postil's own annotations come with the text. */
  annotations?: number;
  /** Left out when the export holds no text of it. */
  load?: () => Promise<LoadedText>;
}

/** A row that cannot be taken. */
export interface BadRow {
  row: number;
  failure: ImportFailure;
  detail: string;
}

/** Finds a file of the import by its path; undefined when it is not there. */
export type FindFile = (path: string) => OpenFile | undefined;

/** A kind of file that comes in. One file a format in `formats/`; the list of them is `formats.ts`. */
export interface Format {
  label: FormatLabel;
  /** Whether a file is one, told by its content: the names of its columns or keys, never their order. */
  accepts(file: OpenFile): Promise<boolean>;
  /** Its rows one by one; `find` gives the files beside it. Throws ImportError when it cannot go on. */
  read(file: OpenFile, find: FindFile): AsyncIterable<ImportItem | BadRow>;
  /** Whether a file only adds to what the others say: it is read after them. */
  isBeside?(file: OpenFile): boolean;
  /** Whether a path in the same archive is a part that `read` will ask for, not a file of its own. */
  owns?(file: OpenFile, path: string): boolean;
}
