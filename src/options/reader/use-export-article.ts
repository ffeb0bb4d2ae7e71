import { useCallback } from 'preact/hooks';
import { exportArticle } from '../../library/export/export-article';
import type { Article } from '../../model/article';
import { chosenProfile } from '../../model/profile';
import type { Settings } from '../../model/settings';
import { download } from '../../platform/downloads';
import { useText } from '../../ui/text-context';
import { useDoings } from '../shell/doings';
import { EXPORT_FOLDER } from '../transfer/export-folder';

/** Exports one article as the settings say, and tells where its file is. */
export function useExportArticle(
  settings: Settings,
  onExported: (path: string) => void,
): (article: Article) => Promise<void> {
  const { text, counted } = useText();
  const { attempt, done } = useDoings();
  return useCallback(
    ({ id }) =>
      attempt(async () => {
        const exported = await exportArticle(
          id,
          chosenProfile(settings.profile, settings.body, settings),
        );
        if (!exported) return;
        let written = '';
        for (const { path, file, fixed } of exported.files) {
          const place = await download(`${EXPORT_FOLDER}/${path}`, file, fixed);
          written ||= place;
        }
        const missing = [
          exported.missingImages && counted('exportMissingImages', exported.missingImages),
          exported.lost && counted('exportLost', exported.lost),
        ].filter((part) => typeof part === 'string');
        done([text('exportedTo', written), ...missing].join(' '));
        onExported(written);
      }),
    [settings, attempt, done, text, counted, onExported],
  );
}
