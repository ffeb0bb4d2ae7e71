import * as v from 'valibot';
import { BackupError } from './backup-error';

/** Raised when an older Postil could no longer read the file rightly. */
export const BACKUP_VERSION = 1;

/** Where the manifest is; it is the last file that is written. */
export const MANIFEST = 'manifest.json';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const PartSchema = v.object({
  path: v.string(),
  /** `articles`: groups, one a line; `rows`: all that belongs to no article. */
  kind: v.picklist(['articles', 'rows', 'settings']),
  /** Of the bytes, hexadecimal. */
  sha256: hash,
});

const ImageSchema = v.object({
  /** The name of the asset, which its path has. */
  name: hash,
  type: v.string(),
  size: count,
  /** Of the bytes as they were kept; another than the name when the disk had spoiled them. */
  sha256: hash,
});

const ManifestSchema = v.object({
  format: v.literal('postil-backup'),
  version: v.number(),
  /** The version of the database that it was made from. */
  schema: v.number(),
  /** ISO 8601, UTC. */
  made: v.string(),
  counts: v.object({
    articles: count,
    versions: count,
    annotations: count,
    images: count,
  }),
  parts: v.array(PartSchema),
  images: v.array(ImageSchema),
});

/** What a backup holds: every part with its hash. */
export type Manifest = v.InferOutput<typeof ManifestSchema>;
export type BackupPart = Manifest['parts'][number];

/** Where an image's bytes are. */
export const imagePath = (name: string): string => `images/${name}`;

const VersionSchema = v.object({ format: v.literal('postil-backup'), version: v.number() });

/** Reads a manifest; throws a BackupError when it is none, or from a newer Postil. */
export function readManifest(text: string): Manifest {
  const value = parsed(text);
  const known = v.safeParse(VersionSchema, value);
  if (!known.success) throw new BackupError('other-file');
  if (known.output.version > BACKUP_VERSION) throw new BackupError('newer');
  const read = v.safeParse(ManifestSchema, value);
  if (!read.success) throw new BackupError('altered', MANIFEST);
  return read.output;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BackupError('altered', MANIFEST);
  }
}
