import {
  CircleAlert,
  CircleCheck,
  CircleMinus,
  CirclePause,
  CirclePlus,
  Clock,
  LoaderCircle,
  type LucideIcon,
  RefreshCw,
  RotateCcw,
  X,
} from 'lucide-preact';
import {
  isUnfinished,
  mayTryAgain,
  type QueuedPage,
  type QueueState,
} from '../../model/queued-page';
import { retryQueued } from '../../store/queue';
import { IconButton } from '../../ui/icon-button';
import { useText } from '../../ui/text-context';
import { useDoings } from '../shell/doings';
import { queuedSentence } from './queue-report';

const ICONS: Record<QueueState, LucideIcon> = {
  waiting: Clock,
  paused: CirclePause,
  running: LoaderCircle,
  saved: CircleCheck,
  updated: CirclePlus,
  unchanged: CircleMinus,
  known: CircleMinus,
  failed: CircleAlert,
};

/** One page of the queue: what it is, how it stands, and what can be done about it. */
export function QueueRow({ page, onRemove }: { page: QueuedPage; onRemove(): void }) {
  const texts = useText();
  const { text } = texts;
  const { attempt } = useDoings();
  const { id, url, title, state, articleId } = page;
  const Icon = ICONS[state];
  const name = title || shown(url);
  return (
    <li data-queued={id} data-queue-state={state}>
      <Icon class="queue-icon" size={16} strokeWidth={1.75} aria-hidden="true" />
      <div class="queue-page">
        {articleId ? (
          <a class="queue-name" href={`#/article/${articleId}?from=all`} dir="auto">
            {name}
          </a>
        ) : (
          <span class="queue-name" dir="auto">
            {name}
          </span>
        )}
        {title && <span class="queue-address quiet small">{shown(url)}</span>}
        <span class="queue-said small">{queuedSentence(page, texts)}</span>
      </div>
      <div class="queue-acts">
        {mayTryAgain(page) && (
          <IconButton
            icon={RotateCcw}
            name={text('queueRetryOne', name)}
            data-act="retry"
            onClick={() => attempt(() => retryQueued([id]))}
          />
        )}
        {(state === 'known' || state === 'unchanged') && (
          <IconButton
            icon={RefreshCw}
            name={text('queueUpdateOne', name)}
            data-act="update"
            onClick={() => attempt(() => retryQueued([id], true))}
          />
        )}
        <IconButton
          icon={X}
          name={text(isUnfinished(page) ? 'queueCancelOne' : 'queueRemoveOne', name)}
          data-act="remove"
          onClick={onRemove}
        />
      </div>
    </li>
  );
}

/** An address as people read it. */
function shown(url: string): string {
  const { host, pathname, search } = new URL(url);
  const path = pathname === '/' ? '' : pathname;
  try {
    return host.replace(/^www\./, '') + decodeURI(path + search);
  } catch {
    return host + path + search;
  }
}
