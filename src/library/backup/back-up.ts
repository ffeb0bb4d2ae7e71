import type { Settings } from '../../model/settings';
import { type ArticleGroup, articleGroups, groupIds } from '../../store/backup/article-group';
import { otherRows } from '../../store/backup/other-rows';
import { assetHashes } from '../../store/backup/stored-assets';
import { SCHEMA_VERSION } from '../../store/database';
import { assetsNamed } from '../../store/images';
import { sha256 } from '../../store/sha256';
import type { Progress } from '../work-progress';
import { writeZip, type ZipFile } from '../zip-file';
import { writeExact } from './exact-json';
import { BACKUP_VERSION, type BackupPart, imagePath, MANIFEST, type Manifest } from './manifest';

/** Articles that are read together; a bookmark is a kilobyte, a long read a hundred. */
const BATCH = 50;
/** Characters of a part: hashed whole, so that no altered one is used, and held in memory. */
const PART = 4_000_000;

/**
 * Everything a person made, exactly, in one file: a ZIP of articles with all versions of their texts,
 * annotations, images and how far they were read, then drafts, queue, deletions and settings; each part
 * stands in the manifest with its SHA-256. Left out is what is derived: the search index and the import
 * under way. Throws the signal's reason when aborted.
 */
export async function backUp(
  settings: Settings,
  { progress, signal }: Progress,
  made = new Date(),
): Promise<{ file: Blob; counts: Manifest['counts'] }> {
  const manifest: Manifest = {
    format: 'postil-backup',
    version: BACKUP_VERSION,
    schema: SCHEMA_VERSION,
    made: made.toISOString(),
    counts: { articles: 0, versions: 0, annotations: 0, images: 0 },
    parts: [],
    images: [],
  };
  const ids = await groupIds();
  const hashes = await assetHashes();
  const of = ids.length + hashes.length;
  const file = await writeZip(signal, async (zip) => {
    const writer = new PartWriter(zip, manifest, made);
    for (let at = 0; at < ids.length; at += BATCH) {
      progress(at, of);
      for (const group of await articleGroups(ids.slice(at, at + BATCH))) await writer.group(group);
    }
    await writer.endOfGroups();
    for (const [at, hash] of hashes.entries()) {
      progress(ids.length + at, of);
      await writer.image(hash);
    }
    await writer.part('rows', 'rows.json', writeExact(await otherRows()));
    await writer.part('settings', 'settings.json', JSON.stringify(settings, null, 1));
    await zip.add(MANIFEST, JSON.stringify(manifest, null, 1), made);
  });
  progress(of, of);
  return { file, counts: manifest.counts };
}

/** Writes parts and notes each in the manifest. */
class PartWriter {
  #lines: string[] = [];
  #characters = 0;
  #groups = 0;

  constructor(
    private readonly zip: ZipFile,
    private readonly manifest: Manifest,
    private readonly made: Date,
  ) {}

  async group(group: ArticleGroup): Promise<void> {
    const line = writeExact(group);
    this.#lines.push(line);
    this.#characters += line.length;
    const { counts } = this.manifest;
    if (group.article) counts.articles++;
    counts.versions += group.bodies.length;
    counts.annotations += group.annotations.length;
    if (this.#characters >= PART) await this.endOfGroups();
  }

  async endOfGroups(): Promise<void> {
    if (!this.#lines.length) return;
    const name = `articles/${String(++this.#groups).padStart(5, '0')}.jsonl`;
    const text = `${this.#lines.join('\n')}\n`;
    this.#lines = [];
    this.#characters = 0;
    await this.part('articles', name, text);
  }

  async part(kind: BackupPart['kind'], path: string, text: string): Promise<void> {
    this.manifest.parts.push({ path, kind, sha256: await sha256(text) });
    await this.zip.add(path, text, this.made);
  }

  async image(name: string): Promise<void> {
    const [asset] = await assetsNamed([name]);
    // It may have been deleted since.
    if (!asset) return;
    const { blob, type, size } = asset;
    this.manifest.images.push({ name, type, size, sha256: await sha256(blob) });
    this.manifest.counts.images++;
    await this.zip.add(imagePath(name), blob, this.made);
  }
}
