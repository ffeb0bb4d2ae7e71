import * as v from 'valibot';
import type { FolderFiles } from './folder-files';

/** Stands in the folder and says which files are ours and what we wrote into them. */
const RECORD = '.postil.json';

const EntrySchema = v.object({
  path: v.string(),
  /** Of the text that we wrote last, hexadecimal. */
  sha256: v.string(),
  /** Paths of the images that go with it. */
  images: v.array(v.string()),
  /** Of our text that the person did not want in place of their own. */
  declined: v.optional(v.string()),
  /** Ours stands beside the person's file, under a name of its own. */
  beside: v.optional(v.boolean()),
});

const RecordSchema = v.object({
  format: v.literal('postil-folder'),
  version: v.literal(1),
  articles: v.record(v.string(), EntrySchema),
});

/** What was written of an article. */
export type FolderEntry = v.InferOutput<typeof EntrySchema>;
/** By the article's id. */
export type FolderRecord = Map<string, FolderEntry>;

/** The record of a folder; empty when there is none, or none that we can read: then all files are the person's. */
export async function readRecord(files: FolderFiles): Promise<FolderRecord> {
  const file = await files.read(RECORD);
  if (!file) return new Map();
  try {
    const read = v.safeParse(RecordSchema, JSON.parse(await file.text()));
    return new Map(read.success ? Object.entries(read.output.articles) : []);
  } catch {
    return new Map();
  }
}

/** Writes the record, articles in the order of their ids. */
export const writeRecord = (files: FolderFiles, record: FolderRecord): Promise<void> =>
  files.write(
    RECORD,
    `${JSON.stringify(
      {
        format: 'postil-folder',
        version: 1,
        articles: Object.fromEntries([...record].sort(([one], [two]) => (one < two ? -1 : 1))),
      },
      null,
      1,
    )}\n`,
  );
