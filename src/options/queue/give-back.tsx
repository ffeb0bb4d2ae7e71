import { giveBackAccess, keepAccess, watchLentHosts } from '../../platform/queue-access';
import { useText } from '../../ui/text-context';
import { useLive } from '../../ui/use-live';
import { useDoings } from '../shell/doings';

/** The queue is done: the access that was given for it can be taken back. */
export function GiveBack() {
  const { text, counted } = useText();
  const { attempt, done } = useDoings();
  const live = useLive(() => watchLentHosts, []);
  const hosts = live.status === 'ready' ? live.value : [];
  if (!hosts.length) return null;
  return (
    <div class="queue-access queue-lent">
      <p>{hosts.includes('*') ? text('queueLentAll') : counted('queueLent', hosts.length)}</p>
      <button
        id="queue-give-back"
        type="button"
        class="outlined"
        onClick={() =>
          attempt(async () => {
            await giveBackAccess();
            done(text('queueGivenBack'));
          })
        }
      >
        {text('queueGiveBack')}
      </button>
      <button type="button" onClick={() => attempt(keepAccess)}>
        {text('queueKeepAccess')}
      </button>
    </div>
  );
}
