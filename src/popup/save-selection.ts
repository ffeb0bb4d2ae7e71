import type { Article } from '../model/article';
import { CLIP_PATIENCE_MS, type ClipJob } from '../model/job';
import { background } from '../platform/background';
import type { Page } from '../platform/tabs';
import { articlesByUrl } from '../store/articles';
import { clipJob } from '../store/jobs';
import { watch } from '../store/watch';

/** Why the selection was not saved, as the job's row says. */
export class SelectionError extends Error {
  override name = 'SelectionError';
  constructor(
    readonly failure: Exclude<ClipJob['failure'], ''> | 'interrupted',
    detail: string,
  ) {
    super(detail);
  }
}

/** Saves what is selected in a tab; answers its article when it is on the disk. Throws SelectionError. */
export async function saveSelection({ tabId, url }: Page): Promise<Article> {
  await background.clipSelection(tabId, url);
  const job = await Promise.race([jobEnd(url), tooLong()]);
  if (job) throw new SelectionError(job.failure || 'unknown', job.detail);
  const selection = (await articlesByUrl(url)).find(({ kind }) => kind === 'selection');
  if (!selection) throw new SelectionError('unknown', '');
  return selection;
}

/** The job as it failed; undefined when it has come to its end. */
const jobEnd = (url: string): Promise<ClipJob | undefined> =>
  new Promise((resolve, reject) => {
    const watching = watch(() => clipJob(url, 'selection')).subscribe((job) => {
      if (job?.state === 'running') return;
      resolve(job);
      // The first answer may come before there is anything to end.
      queueMicrotask(() => watching.unsubscribe());
    }, reject);
  });

async function tooLong(): Promise<never> {
  await new Promise((done) => setTimeout(done, CLIP_PATIENCE_MS));
  throw new SelectionError('interrupted', '');
}
