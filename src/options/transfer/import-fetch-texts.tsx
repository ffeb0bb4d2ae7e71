import { useMemo, useState } from 'preact/hooks';
import type { ImportRow } from '../../model/import-job';
import { withoutText } from '../../store/imports';
import { watch } from '../../store/watch';
import { useText } from '../../ui/text-context';
import { useLive } from '../../ui/use-live';
import { queuePages } from '../queue/queue-pages';
import { useDoings } from '../shell/doings';

/** Offers to have the pages fetched that came in as a link alone. */
export function FetchTexts({ rows }: { rows: ImportRow[] }) {
  const { text, counted } = useText();
  const { attempt } = useDoings();
  const [queued, setQueued] = useState<number>();
  const ids = useMemo(() => rows.map(({ articleId }) => articleId).filter(Boolean), [rows]);
  const live = useLive(() => watch(() => withoutText(ids)), [ids]);
  const articles = live.status === 'ready' ? live.value : [];
  const fetchAll = () =>
    attempt(async () => {
      const { rows: added, repeated } = await queuePages(
        articles.map(({ url, title }) => ({ url, title })),
        { tags: [], update: true },
      );
      setQueued(added.length + repeated);
    });

  if (queued !== undefined)
    return (
      <p role="status">
        {counted('importQueued', queued)} <a href="#/queue">{text('importToQueue')}</a>
      </p>
    );
  if (!articles.length) return null;
  return (
    <button id="import-fetch" type="button" class="main" onClick={fetchAll}>
      {counted('importFetch', articles.length)}
    </button>
  );
}
