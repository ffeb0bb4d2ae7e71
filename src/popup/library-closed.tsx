import type { Page } from '../platform/tabs';
import { closedSentence } from '../ui/closed-sentence';
import { useText } from '../ui/text-context';
import { PageHead } from './page-head';
import { StateAction } from './state-action';
import { StateLine } from './state-line';

/** When the library cannot be opened: what is safe, and what to do. */
export function LibraryClosed({ error, page }: { error: unknown; page: Page }) {
  const { text } = useText();
  const again = () => location.reload();
  return (
    <main data-state="failed" data-images="done">
      <PageHead article={undefined} title={page.title} url={page.url} />
      <StateLine state="failed" sentence={closedSentence(error, text)}>
        <StateAction state="failed" saved={undefined} onUndo={again} onClip={again} />
      </StateLine>
    </main>
  );
}
