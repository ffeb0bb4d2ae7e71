import { articleText } from '../../library/export/export-article';
import { obsidianUrl } from '../../library/export/obsidian-url';
import type { Article } from '../../model/article';
import { chosenProfile } from '../../model/profile';
import type { Settings } from '../../model/settings';
import { useText } from '../../ui/text-context';
import { useDoings } from '../shell/doings';

/** An article's text for another program, without a file. */
interface HandOn {
  /** Puts it on the clipboard as the export settings say. */
  copy(article: Article): Promise<void>;
  /** Has Obsidian make a note of it. */
  openInObsidian(article: Article): Promise<void>;
}

/** Hands the text of one article on to another program. */
export function useHandOn(settings: Settings): HandOn {
  const { text } = useText();
  const { attempt, done } = useDoings();
  return {
    copy: ({ id }) =>
      attempt(async () => {
        const written = await articleText(
          id,
          chosenProfile(settings.profile, settings.body, settings),
        );
        if (!written) return;
        await navigator.clipboard.writeText(written.text);
        done(text('articleCopied'));
      }),
    openInObsidian: ({ id }) =>
      attempt(async () => {
        const names = settings.highlighterNames;
        const written = await articleText(id, { name: 'obsidian', body: 'markdown', names });
        if (!written) return;
        const { url, byClipboard } = obsidianUrl(written.path, written.text);
        if (byClipboard) await navigator.clipboard.writeText(written.text);
        location.href = url;
        done(text(byClipboard ? 'obsidianClipboard' : 'obsidianAsked'));
      }),
  };
}
