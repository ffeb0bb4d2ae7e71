import type { Page } from '../platform/tabs';
import { useText } from '../ui/text-context';
import { Foot } from './foot';
import { OrSave } from './or-save';
import { PageHead } from './page-head';
import { refusedSentence } from './sentences';
import { StateLine } from './state-line';

/** A page that cannot be clipped: why, and the way to the library. */
export function RefusedView({ page }: { page: Page }) {
  const { text } = useText();
  return (
    <main data-state="refused" data-images="done">
      <PageHead article={undefined} title={page.title} url={page.url} />
      <StateLine state="refused" sentence={refusedSentence(page.url, text)} />
      <OrSave />
      <Foot article={undefined} exportable={false} />
    </main>
  );
}
