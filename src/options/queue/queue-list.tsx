import { isUnfinished, type QueuedPage } from '../../model/queued-page';
import { putBackQueued, removeQueued } from '../../store/queue';
import { useText } from '../../ui/text-context';
import { useDoings } from '../shell/doings';
import { GiveBack } from './give-back';
import { QueueBar } from './queue-bar';
import { queueSummary } from './queue-report';
import { QueueRow } from './queue-row';

/** How the queue stands: the sum, what can be done with all of it, and a row a page. */
export function QueueList({ pages }: { pages: QueuedPage[] }) {
  const texts = useText();
  const { text, counted } = texts;
  const { attempt, done } = useDoings();
  const left = pages.filter(isUnfinished).length;

  const remove = (rows: QueuedPage[]) =>
    attempt(async () => {
      const removed = await removeQueued(rows.map(({ id }) => id));
      done(counted('queueRemoved', removed.length), () => putBackQueued(removed));
      // So has the button that was pressed, and perhaps the list.
      document
        .getElementById(removed.length < pages.length ? 'queue-state' : 'queue-list')
        ?.focus();
    });

  return (
    <section class="queue-list" aria-labelledby="queue-state">
      <h2 id="queue-state" tabIndex={-1}>
        {text(left ? 'queueUnderWay' : 'queueDone')}
      </h2>
      {left > 0 && (
        <progress
          aria-label={text('queueUnderWay')}
          value={pages.length - left}
          max={pages.length}
        />
      )}
      <p id="queue-summary" data-left={left}>
        {queueSummary(pages, texts)}
      </p>
      {/* Every page would be too much to hear. */}
      <p class="unseen" role="status">
        {left ? '' : queueSummary(pages, texts)}
      </p>
      <QueueBar pages={pages} onRemove={remove} />
      {!left && <GiveBack />}
      <ol aria-labelledby="queue-state">
        {pages.map((page) => (
          <QueueRow key={page.id} page={page} onRemove={() => remove([page])} />
        ))}
      </ol>
    </section>
  );
}
