import { BlobReader, ZipWriter } from '@zip.js/zip.js/index-native.js';
import type { Profile } from '../model/profile';
import { wholeArticle } from '../store/articles';
import { exportWhole } from './export-article';

/** What went into an export and what could not. */
export interface ExportedCollection {
  zip: Blob;
  articles: number;
  missingImages: number;
  lost: number;
}

/** How long work tells how far it is, and is told to stop. */
export interface Progress {
  progress(done: number, of: number): void;
  signal: AbortSignal;
}

/** Bytes that are compressed already gain nothing from a second time. */
const level = (file: Blob) => (/^image\/(?!svg|bmp)/.test(file.type) ? 0 : 6);

/**
 * These articles as a ZIP of Markdown files and images, in the order given. Articles pass through
 * memory one by one; the archive grows in the browser's blob store. Throws the signal's reason when
 * aborted.
 */
export async function exportCollection(
  ids: string[],
  profile: Profile,
  { progress, signal }: Progress,
): Promise<ExportedCollection> {
  const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>>();
  const archive = new Response(readable).blob();
  const zip = new ZipWriter(writable, { useWebWorkers: false, signal });
  const taken = new Set<string>();
  const written = new Set<string>();
  const counts = { articles: 0, missingImages: 0, lost: 0 };
  try {
    for (const [index, id] of ids.entries()) {
      signal.throwIfAborted();
      progress(index, ids.length);
      const whole = await wholeArticle(id);
      if (!whole) continue;
      const { files, missingImages, lost } = await exportWhole(whole, profile, taken);
      for (const { path, file, fixed } of files) {
        // Images are shared between articles.
        if (fixed && written.has(path)) continue;
        written.add(path);
        await zip.add(path, new BlobReader(file), {
          level: level(file),
          lastModDate: new Date(whole.article.updated),
        });
      }
      counts.articles++;
      counts.missingImages += missingImages;
      counts.lost += lost;
    }
    await zip.close();
  } catch (error) {
    await writable.abort(error).catch(() => {});
    await archive.catch(() => {});
    throw error;
  }
  progress(ids.length, ids.length);
  const blob = await archive;
  return { zip: new Blob([blob], { type: 'application/zip' }), ...counts };
}
