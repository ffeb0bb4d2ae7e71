import type { Profile } from '../../model/profile';
import type { Progress } from '../work-progress';
import { writeZip } from '../zip-file';
import { exportEach } from './export-each';

/** What went into an export and what could not. */
export interface ExportCounts {
  articles: number;
  missingImages: number;
  lost: number;
}

/**
 * These articles as a ZIP of Markdown files and images, in the order given. Articles pass through
 * memory a few at a time. Throws the signal's reason when aborted.
 */
export async function exportCollection(
  ids: string[],
  profile: Profile,
  control: Progress,
): Promise<ExportCounts & { zip: Blob }> {
  const known = new Set<string>();
  const counts: ExportCounts = { articles: 0, missingImages: 0, lost: 0 };
  const zip = await writeZip(control.signal, async (archive) => {
    let before: Promise<unknown> = Promise.resolve();
    for await (const { whole, written, crcs } of exportEach(ids, profile, control, {
      crcs: true,
    })) {
      const { path, text, images, missingImages, lost } = written;
      const changed = new Date(whole.article.updated);
      // One article is packed while the next is written, and no more than one.
      await before;
      const added = [archive.add(path, text, changed)];
      for (const image of images) {
        // Images are shared between articles.
        if (known.has(image.path)) continue;
        known.add(image.path);
        added.push(archive.add(image.path, image.blob, changed, crcs.get(image.sha256)));
      }
      before = Promise.all(added);
      before.catch(() => {});
      counts.articles++;
      counts.missingImages += missingImages;
      counts.lost += lost;
    }
    await before;
  });
  control.progress(ids.length, ids.length);
  return { zip, ...counts };
}
