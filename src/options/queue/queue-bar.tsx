import { Check, Copy, ListX, Pause, Play, RotateCcw, X } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { isUnfinished, mayTryAgain, type QueuedPage } from '../../model/queued-page';
import { askAllSites } from '../../platform/queue-access';
import { pauseQueue, resumeQueue, retryQueued } from '../../store/queue';
import { useText } from '../../ui/text-context';
import { useDoings } from '../shell/doings';
import { queueReport } from './queue-report';

interface QueueBarProps {
  pages: QueuedPage[];
  onRemove(pages: QueuedPage[]): void;
}

const ICON = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;
const idsOf = (pages: QueuedPage[]) => pages.map(({ id }) => id);

/** What can be done with the whole queue. */
export function QueueBar({ pages, onRemove }: QueueBarProps) {
  const texts = useText();
  const { text, counted } = texts;
  const { attempt } = useDoings();
  const [copied, setCopied] = useState(false);
  const left = pages.filter(isUnfinished);
  const finished = pages.filter((page) => !isUnfinished(page));
  const failed = finished.filter(mayTryAgain);
  const kept = failed.filter(({ failure }) => failure === 'not-allowed');
  const paused = left.some(({ state }) => state === 'paused');

  useEffect(() => setCopied(false), [pages]);

  const allow = () =>
    attempt(async () => {
      if (await askAllSites()) await retryQueued(idsOf(kept));
    });
  const copy = () =>
    attempt(async () => {
      await navigator.clipboard.writeText(queueReport(pages, texts));
      setCopied(true);
    });

  return (
    <div class="queue-bar" role="toolbar" aria-label={text('queueActions')}>
      {left.length > 0 &&
        (paused ? (
          <button id="queue-resume" type="button" onClick={() => attempt(resumeQueue)}>
            <Play {...ICON} />
            {text('queueResume')}
          </button>
        ) : (
          <button id="queue-pause" type="button" onClick={() => attempt(pauseQueue)}>
            <Pause {...ICON} />
            {text('queuePause')}
          </button>
        ))}
      {left.length > 0 && (
        <button id="queue-cancel" type="button" onClick={() => onRemove(left)}>
          <X {...ICON} />
          {text('queueCancel')}
        </button>
      )}
      {failed.length > 0 && (
        <button
          id="queue-retry"
          type="button"
          onClick={() => attempt(() => retryQueued(idsOf(failed)))}
        >
          <RotateCcw {...ICON} />
          {counted('queueRetry', failed.length)}
        </button>
      )}
      {kept.length > 0 && (
        <button id="queue-allow" type="button" onClick={allow}>
          <RotateCcw {...ICON} />
          {text('queueAllowAll')}
        </button>
      )}
      {finished.length > 0 && (
        <>
          <button id="queue-copy" type="button" onClick={copy}>
            {copied ? <Check {...ICON} /> : <Copy {...ICON} />}
            {text(copied ? 'copied' : 'queueCopy')}
          </button>
          <button id="queue-clear" type="button" onClick={() => onRemove(finished)}>
            <ListX {...ICON} />
            {text('queueClear')}
          </button>
        </>
      )}
    </div>
  );
}
