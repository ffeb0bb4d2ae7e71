import type { DigestOrder } from '../../library/export/digest-order';
import type { PageWords } from '../../library/export/export-html';
import type { DigestWords } from '../../library/export/highlights-digest';
import type { MarkedArticle } from '../../library/export/marked-articles';
import type { HighlighterNames } from '../../model/annotation';
import type { Profile } from '../../model/profile';
import { download } from '../../platform/downloads';
import { EXPORT_FOLDER } from './export-folder';
import type { JobControl } from './job';
import type { Exported } from './jobs';

/** What an export may be; the last three can be of highlights alone. */
export const EXPORT_FORMS = ['markdown', 'html', 'json', 'csv', 'digest'] as const;
export type ExportForm = (typeof EXPORT_FORMS)[number];

/** Those that can be of highlights alone. */
export const HIGHLIGHT_FORMS = ['csv', 'digest', 'json'] as const satisfies ExportForm[];

/** How an export is to be written. */
export interface ExportWish {
  form: ExportForm;
  /** What a digest is put together by. */
  by: DigestOrder;
  profile: Profile;
  /** The profile as it stands in the name of a file. */
  profileName: string;
  words: PageWords & DigestWords;
}

/** Swedish dates are ISO 8601. */
const today = () => new Date().toLocaleDateString('sv');

async function written(name: string, file: Blob, signal: AbortSignal): Promise<string> {
  signal.throwIfAborted();
  const [stem, ending] = name.split(/\.(?=\w+$)/);
  return download(`${EXPORT_FOLDER}/${stem}-${today()}.${ending}`, file);
}

/** Exports articles in the wanted form into the downloads. Throws the signal's reason when aborted. */
export async function exportArticles(
  ids: string[],
  wish: ExportWish,
  control: JobControl,
): Promise<Exported> {
  const { form, profile, profileName, words } = wish;
  const { signal } = control;
  if (form === 'markdown') {
    const { exportCollection } = await import('../../library/export/export-collection');
    const { zip, ...counts } = await exportCollection(ids, profile, control);
    return { path: await written(`postil-${profileName}.zip`, zip, signal), ...counts };
  }
  if (form === 'html') {
    const { exportHtml } = await import('../../library/export/export-html');
    const { file, ...counts } = await exportHtml(ids, words, control);
    return { path: await written('postil.html', file, signal), ...counts };
  }
  if (form === 'json') {
    const { exportJson } = await import('../../library/export/export-json');
    const { file, ...counts } = await exportJson(ids, profile.names ?? {}, control);
    return { path: await written('postil.json', file, signal), ...counts };
  }
  const { markedArticles } = await import('../../library/export/marked-articles');
  return exportHighlights(await markedArticles(ids), wish, control);
}

/** Exports highlights into the downloads; HTML and Markdown files are of whole articles only. */
export async function exportHighlights(
  marked: MarkedArticle[],
  { form, by, profile, words }: ExportWish,
  { signal }: JobControl,
): Promise<Exported> {
  const file = await highlightsFile(marked, form, by, words, profile.names ?? {});
  const path = await written(HIGHLIGHT_FILES[form], file, signal);
  const highlights = marked.reduce((sum, { annotations }) => sum + annotations.length, 0);
  return { path, articles: marked.length, highlights, missingImages: 0, lost: 0 };
}

const HIGHLIGHT_FILES: Record<ExportForm, string> = {
  csv: 'postil-highlights.csv',
  json: 'postil-highlights.json',
  digest: 'postil-highlights.md',
  markdown: 'postil-highlights.md',
  html: 'postil-highlights.md',
};

async function highlightsFile(
  marked: MarkedArticle[],
  form: ExportForm,
  by: DigestOrder,
  words: DigestWords,
  names: HighlighterNames,
): Promise<Blob> {
  if (form === 'csv') {
    const { highlightsCsv } = await import('../../library/export/highlights-csv');
    return highlightsCsv(marked, words.colorName);
  }
  if (form === 'json') {
    const { highlightsJson } = await import('../../library/export/export-json');
    return highlightsJson(marked, names);
  }
  const { highlightsDigest } = await import('../../library/export/highlights-digest');
  return highlightsDigest(marked, by, words);
}
