import { queuedPages } from '../../store/queue';
import { watch } from '../../store/watch';
import { useText } from '../../ui/text-context';
import { useLive } from '../../ui/use-live';
import { ListFailed } from '../list/list-failed';
import { useViewState } from '../shell/view-state';
import { QueueForm } from './queue-form';
import { QueueList } from './queue-list';
import '../transfer/transfer.css';
import './queue.css';

/** Many pages saved one after the other: what is to be saved, and how it stands. */
export function QueueView({ window }: { window: number }) {
  const { text } = useText();
  const live = useLive(() => watch(queuedPages), []);
  const pages = live.status === 'ready' ? live.value : [];
  useViewState(live.status === 'ready' ? (pages.length ? 'ready' : 'empty') : live.status);
  if (live.status === 'failed') return <ListFailed error={live.error} alone />;
  return (
    <div class="transfer queue">
      <h1>{text('queueTitle')}</h1>
      <p class="lead">{text('queueAbout')}</p>
      <QueueForm window={window} />
      {pages.length > 0 && <QueueList pages={pages} />}
    </div>
  );
}
