import { useEffect, useState } from 'preact/hooks';
import { type Preview, previewProfile } from '../../library/profiles/preview-profile';
import type { Profile } from '../../model/profile';

/** Long enough not to write a file at every letter, too short to wait for. */
const PAUSE_MS = 120;

/** The last answer, and the last file that could be written. */
export interface Shown {
  latest: Preview | undefined;
  written: Extract<Preview, { status: 'written' }> | undefined;
}

/** What a profile makes of an article, a moment after either changed. '' is no article. */
export function usePreview(
  articleId: string,
  profile: Profile,
  failed: (error: unknown) => void,
): Shown {
  const [shown, show] = useState<Shown>({ latest: undefined, written: undefined });
  const key = JSON.stringify(profile);
  useEffect(() => {
    let current = true;
    const pause = setTimeout(async () => {
      try {
        const latest = articleId ? await previewProfile(articleId, profile) : undefined;
        if (!current) return;
        show(({ written }) => ({
          latest,
          written: latest?.status === 'written' ? latest : latest && written,
        }));
      } catch (error) {
        if (current) failed(error);
      }
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(pause);
    };
  }, [articleId, key, failed]);
  return shown;
}
