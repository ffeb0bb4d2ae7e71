import * as v from 'valibot';
import type { ArticleGroup } from '../../store/backup/article-group';
import type { OtherRows } from '../../store/backup/other-rows';
import { BackupError } from './backup-error';

const row = v.looseObject({ articleId: v.string() });
const strings = v.array(v.string());

/**
 * What the library relies on in every row. That the rest is as it was written is shown by the hash; this
 * is for a file that somebody else made.
 */
const GroupSchema = v.object({
  id: v.string(),
  article: v.optional(
    v.looseObject({
      id: v.string(),
      urlKey: v.string(),
      title: v.string(),
      authors: strings,
      saved: v.string(),
      updated: v.string(),
      trashed: v.string(),
      tags: strings,
      categories: strings,
      version: v.number(),
      extra: v.looseObject({}),
    }),
  ),
  bodies: v.array(
    v.looseObject({ ...row.entries, version: v.number(), html: v.string(), hash: v.string() }),
  ),
  annotations: v.array(
    v.looseObject({
      ...row.entries,
      id: v.string(),
      updated: v.string(),
      color: v.string(),
      tags: strings,
      target: v.looseObject({ exact: v.string(), start: v.number(), end: v.number() }),
      found: v.looseObject({}),
    }),
  ),
  images: v.array(v.looseObject({ ...row.entries, url: v.string(), sha256: v.string() })),
  progress: v.optional(v.looseObject({ ...row.entries, updated: v.string() })),
});

const dated = v.looseObject({ updated: v.string() });
const RowsSchema = v.object({
  drafts: v.array(v.looseObject({ ...dated.entries, key: v.string() })),
  tombstones: v.array(v.looseObject({ id: v.string(), deleted: v.string() })),
  queue: v.array(v.looseObject({ ...dated.entries, id: v.string() })),
  jobs: v.array(v.looseObject({ ...dated.entries, id: v.string() })),
});

const isGroup = (value: unknown): value is ArticleGroup => v.is(GroupSchema, value);
const isRows = (value: unknown): value is OtherRows => v.is(RowsSchema, value);

/** A group as it stands in a backup. Throws a BackupError for what is none. */
export function groupFrom(value: unknown): ArticleGroup {
  if (!isGroup(value)) throw new BackupError('altered');
  return value;
}

/** The rows of a backup that belong to no article. Throws a BackupError for what is none. */
export function rowsFrom(value: unknown): OtherRows {
  if (!isRows(value)) throw new BackupError('altered');
  return value;
}
