import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Annotation } from '../model/annotation';
import type { Article, Body } from '../model/article';
import type { ArticleImage, Asset } from '../model/asset';
import type { Draft } from '../model/draft';
import type { ImportBlob, ImportJob, ImportRow } from '../model/import-job';
import type { ClipJob } from '../model/job';
import type { Progress } from '../model/progress';
import type { QueuedPage } from '../model/queued-page';
import { type Change, changeLog } from './search/change-log';

/** What was deleted, so that a later merge with another device does not bring it back. */
export interface Tombstone {
  id: string;
  table: 'articles' | 'annotations';
  deleted: string;
}

/** A folder that a person chose. */
interface KeptFolder {
  id: 'export';
  handle: FileSystemDirectoryHandle;
}

/** Raised by every schema change; changes are additive. */
export const SCHEMA_VERSION = 1;

/** The collection was written by a newer Postil; opening it with this one could spoil it. */
export class NewerDatabaseError extends Error {
  override name = 'NewerDatabaseError';
}

class PostilDatabase extends Dexie {
  declare articles: EntityTable<Article, 'id'>;
  declare bodies: Table<Body, [articleId: string, version: number]>;
  declare annotations: EntityTable<Annotation, 'id'>;
  declare assets: EntityTable<Asset, 'sha256'>;
  declare images: Table<ArticleImage, [articleId: string, url: string]>;
  declare drafts: EntityTable<Draft, 'key'>;
  declare jobs: EntityTable<ClipJob, 'id'>;
  declare queue: EntityTable<QueuedPage, 'id'>;
  /** The import under way and its report; no backup holds them. */
  declare importJobs: EntityTable<ImportJob, 'id'>;
  declare importRows: EntityTable<ImportRow, 'n'>;
  declare importBlobs: EntityTable<ImportBlob, 'id'>;
  declare tombstones: EntityTable<Tombstone, 'id'>;
  declare progress: EntityTable<Progress, 'articleId'>;
  /** What the search index has not seen yet; derived, so no backup holds it. */
  declare changes: EntityTable<Change, 'n'>;
  /** The folder that exports go to; a permission of this browser, so no backup holds it. */
  declare folders: EntityTable<KeptFolder, 'id'>;

  constructor(name: string) {
    // Chromium reports a commit before the disk has it unless asked not to; a clip is worth the flush.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(SCHEMA_VERSION).stores({
      articles:
        'id, urlKey, [trashed+saved], [trashed+state+saved], [trashed+favourite+saved], *tags, *categories',
      bodies: '[articleId+version], articleId, hash',
      annotations: 'id, articleId, created, color, *tags',
      assets: 'sha256',
      images: '[articleId+url], articleId, sha256',
      drafts: 'key',
      jobs: 'id',
      queue: 'id, state',
      importJobs: 'id',
      importRows: '++n',
      importBlobs: 'id',
      tombstones: 'id, deleted',
      progress: 'articleId',
      changes: '++n',
      folders: 'id',
    });
    this.use(changeLog);
    this.on('ready', () => {
      // Dexie opens whatever version it finds; the native one is ten times Dexie's.
      if (this.backendDB().version > SCHEMA_VERSION * 10)
        throw new NewerDatabaseError('The collection was written by a newer Postil.');
    });
  }
}

/** The one database of what people made. */
export const database = new PostilDatabase('postil');
