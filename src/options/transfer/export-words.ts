import type { PageWords } from '../../library/export/export-html';
import type { DigestWords } from '../../library/export/highlights-digest';
import { useHighlighterName } from '../../ui/highlighter-names';
import { useText } from '../../ui/text-context';

/** What exported pages and digests say, in the person's language. */
export function useExportWords(): PageWords & DigestWords {
  const { text, language } = useText();
  const colorName = useHighlighterName();
  return {
    title: text('exportPageTitle'),
    highlights: text('highlightsTitle'),
    untitled: text('untitled'),
    untagged: text('exportUntagged'),
    colorName,
    language,
  };
}
