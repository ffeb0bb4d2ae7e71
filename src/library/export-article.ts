import { markHtml } from '../anchor/mark-html';
import { writeArticle } from '../markdown/write-article';
import type { Profile } from '../model/profile';
import type { WholeArticle } from '../model/whole-article';
import { wholeArticle } from '../store/articles';
import { assetsNamed } from '../store/images';

/** A file of an export, at its path below the export's folder. */
interface ExportFile {
  path: string;
  file: Blob;
  /** Named by its content: one that is there already is the same. */
  fixed: boolean;
}

/** An article as files, and what its export could not place. */
export interface ExportedArticle {
  files: ExportFile[];
  /** Images whose bytes the library does not have; they stay links to the web. */
  missingImages: number;
  /** Annotations whose passage was not found; they are listed, not shown in place. */
  lost: number;
}

/** The Markdown file of one article first, then its kept images. Undefined when there is no such article. */
export async function exportArticle(
  id: string,
  profile: Profile,
): Promise<ExportedArticle | undefined> {
  const whole = await wholeArticle(id);
  return whole && exportWhole(whole, profile, new Set());
}

/** Writes one article of a collection; `taken` holds the paths in use and is added to. */
export async function exportWhole(
  whole: WholeArticle,
  profile: Profile,
  taken: Set<string>,
): Promise<ExportedArticle> {
  const { html, lost } = await markHtml(whole.html, whole.annotations);
  const { path, text, assets } = writeArticle({ ...whole, html }, profile, { taken });
  taken.add(path);
  const kept = await assetsNamed(assets.map(({ sha256 }) => sha256));
  const blobs = new Map(kept.map(({ sha256, blob }) => [sha256, blob]));
  const images = assets.flatMap(({ sha256, path }): ExportFile[] => {
    const file = blobs.get(sha256);
    return file ? [{ path, file, fixed: true }] : [];
  });
  return {
    files: [
      { path, file: new Blob([text], { type: 'text/markdown;charset=utf-8' }), fixed: false },
      ...images,
    ],
    missingImages: whole.images.filter((image) => !image.sha256).length,
    lost: lost.length,
  };
}
