import type { Article } from '../model/article';
import { CLIP_PATIENCE_MS, type ClipFailure, type ClipJob } from '../model/job';

/** What the database says of the page, and when it was asked. */
export interface Rows {
  article: Article | undefined;
  job: ClipJob | undefined;
  readAt: number;
}

/** A clip that this popup asked for. */
export interface Asked {
  at: number;
  update: boolean;
  /** The version that was there; 0 when there was none. */
  version: number;
  /** When the background had answered; undefined while it has not. */
  answered?: number;
  /** What the background said instead of an answer. */
  trouble?: string;
}

/** What the popup knows beside the database. */
export interface Session {
  opened: number;
  /** Whether the article was there when the popup opened. */
  wasThere: boolean;
  /** Whether it has been there at any time since the popup opened. */
  seen: boolean;
  asked: Asked | undefined;
}

/** Failures that trying again does not mend. */
type Refused = Extract<ClipFailure, 'not-allowed' | 'pdf' | 'file'>;

const isRefused = (failure: ClipFailure | ''): failure is Refused =>
  failure === 'not-allowed' || failure === 'pdf' || failure === 'file';

/** What the popup says. `saved` is only ever said of an article that the database holds. */
export type Receipt =
  | { state: 'saving' }
  | { state: 'saved'; from: 'page' | 'trash' }
  | { state: 'known'; news: 'none' | 'updated' | 'unchanged' }
  | { state: 'refused'; failure: Refused; detail: string }
  | { state: 'failed'; failure: ClipFailure | 'interrupted'; detail: string }
  | { state: 'undone' };

/** Which state follows from what the database says and what was asked. */
export function receiptOf(rows: Rows, session: Session, now: number): Receipt {
  const { article } = rows;
  const { asked } = session;
  const job = jobOf(rows, asked, now);

  if (job?.state === 'failed')
    return isRefused(job.failure) && !article
      ? { state: 'refused', failure: job.failure, detail: job.detail }
      : { state: 'failed', failure: job.failure || 'unknown', detail: job.detail };
  if (job && isStale(Date.parse(job.updated), now))
    return { state: 'failed', failure: 'interrupted', detail: '' };
  if (job) return { state: 'saving' };
  if (asked?.trouble) return { state: 'failed', failure: 'unknown', detail: asked.trouble };
  if (article && (!asked || isDone(rows, asked))) {
    if (asked?.update)
      return { state: 'known', news: article.version > asked.version ? 'updated' : 'unchanged' };
    if (session.wasThere) return { state: 'known', news: 'none' };
    return { state: 'saved', from: Date.parse(article.saved) < session.opened ? 'trash' : 'page' };
  }
  if (!article && session.seen) return { state: 'undone' };
  if (asked && isStale(asked.at, now))
    return { state: 'failed', failure: 'interrupted', detail: '' };
  return { state: 'saving' };
}

/** Whether a page that is not in the library has to be asked for, or is being clipped already. */
export const isUnderWay = (job: ClipJob | undefined, now: number): boolean =>
  job?.state === 'running' && !isStale(Date.parse(job.updated), now);

const isStale = (since: number, now: number) => now - since > CLIP_PATIENCE_MS;

/** The job that is about this popup's asking; the traces of earlier ones say nothing. */
function jobOf({ job }: Rows, asked: Asked | undefined, now: number): ClipJob | undefined {
  if (!job) return undefined;
  return (asked ? Date.parse(job.updated) >= asked.at : isUnderWay(job, now)) ? job : undefined;
}

/** A first clip is done when the article is there; an update when its job has come and gone. */
const isDone = ({ article, readAt }: Rows, asked: Asked): boolean =>
  (article?.version ?? 0) > asked.version ||
  (asked.answered !== undefined && readAt >= asked.answered);
