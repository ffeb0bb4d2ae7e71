import { markHtml } from '../../anchor/mark-html';
import { templatesFor } from '../../markdown/templates/templates-for';
import { writeArticle } from '../../markdown/write-article';
import type { Profile } from '../../model/profile';
import type { WholeArticle } from '../../model/whole-article';
import { wholeArticle } from '../../store/articles';
import { assetsNamed } from '../../store/images';

/** A file of an export, at its path below the export's folder. */
interface ExportFile {
  path: string;
  file: Blob;
  /** Named by its content: one that is there already is the same. */
  fixed: boolean;
}

/** What an export could not keep or place. */
interface Losses {
  /** Images whose bytes the library does not have; they stay links to the web. */
  missingImages: number;
  /** Annotations whose passage was not found; they are listed, not shown in place. */
  lost: number;
}

/** An article as a Markdown file and its kept images, which are named by their content. */
export interface WrittenWhole extends Losses {
  path: string;
  text: string;
  images: { path: string; sha256: string; blob: Blob }[];
}

/** The type of what `exportWhole` writes. */
const MARKDOWN = 'text/markdown;charset=utf-8';

/** The Markdown file of one article first, then its kept images. Undefined when there is no such article. */
export async function exportArticle(
  id: string,
  profile: Profile,
): Promise<(Losses & { files: ExportFile[] }) | undefined> {
  const whole = await wholeArticle(id);
  if (!whole) return undefined;
  const assets = await assetsNamed(whole.images.map(({ sha256 }) => sha256).filter(Boolean));
  const blobs = new Map(assets.map(({ sha256, blob }) => [sha256, blob]));
  const { path, text, images, ...losses } = await exportWhole(whole, profile, new Set(), blobs);
  const files = images.map((image) => ({ path: image.path, file: image.blob, fixed: true }));
  return {
    files: [{ path, file: new Blob([text], { type: MARKDOWN }), fixed: false }, ...files],
    ...losses,
  };
}

/**
 * One article as a text alone: its images stay links to the web. Undefined when there is no such
 * article.
 */
export async function articleText(
  id: string,
  profile: Profile,
): Promise<{ path: string; text: string } | undefined> {
  const whole = await wholeArticle(id);
  if (!whole) return undefined;
  const images = whole.images.map((image) => ({ ...image, sha256: '', type: '' }));
  const { path, text } = await exportWhole({ ...whole, images }, profile, new Set(), new Map());
  return { path, text };
}

/**
 * Writes one article of a collection; `taken` holds the paths in use and is added to, `blobs` the bytes
 * of its images by their hash.
 */
export async function exportWhole(
  whole: WholeArticle,
  profile: Profile,
  taken: Set<string>,
  blobs: Map<string, Blob>,
): Promise<WrittenWhole> {
  const { html, lost } = await markHtml(whole.html, whole.annotations);
  const { path, text, assets } = writeArticle({ ...whole, html }, profile, {
    taken,
    templates: await templatesFor(profile),
  });
  taken.add(path);
  return {
    path,
    text,
    images: assets.flatMap(({ sha256, path }) => {
      const blob = blobs.get(sha256);
      return blob ? [{ path, sha256, blob }] : [];
    }),
    missingImages: whole.images.filter((image) => !image.sha256).length,
    lost: lost.length,
  };
}
