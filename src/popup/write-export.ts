import { download } from '../platform/downloads';
import { readSettings } from '../platform/settings';

/** Where an export went, and what it could not take along. */
export interface Written {
  /** The Markdown file, as the disk has it. */
  path: string;
  missingImages: number;
  /** Annotations that could not be shown at their place. */
  lost: number;
}

/**
 * Writes an article and its images to the folder Postil under the downloads, in the profile that is
 * set. Returns when all is on the disk; undefined when there is no such article.
 */
export async function writeExport(articleId: string): Promise<Written | undefined> {
  const [{ exportArticle }, { profile, body, highlighterNames: names }] = await Promise.all([
    import('../library/export/export-article'),
    readSettings(),
  ]);
  const exported = await exportArticle(articleId, { name: profile, body, names });
  if (!exported) return undefined;
  const { files, missingImages, lost } = exported;
  const paths: string[] = [];
  for (const { path, file, fixed } of files)
    paths.push(await download(`Postil/${path}`, file, fixed));
  return { path: paths[0] ?? '', missingImages, lost };
}
