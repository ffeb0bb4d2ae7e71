import type { ClipFailure, ClipJob, ClipPart } from '../model/job';
import { urlKey } from '../model/url-key';
import { database } from './database';

/** The clip of this page, or of a selection from it, that is under way or failed. */
export const clipJob = (url: string, part: ClipPart = 'page'): Promise<ClipJob | undefined> =>
  database.jobs.get(jobId(urlKey(url), part));

/** The name of the row: a page and a selection from it may be clipped at the same time. */
export const jobId = (key: string, part: ClipPart): string =>
  part === 'page' ? key : `${part}:${key}`;

/** Writes down that a page is being clipped. `keepCapture` removes the row when the page is saved. */
export async function beginClip(
  url: string,
  update: boolean,
  part: ClipPart = 'page',
): Promise<void> {
  await database.jobs.put({ ...row(url, part), state: 'running', update });
}

/** Writes down why a page could not be clipped. */
export async function failClip(
  url: string,
  failure: ClipFailure,
  detail: string,
  part: ClipPart = 'page',
): Promise<void> {
  await database.jobs.put({ ...row(url, part), state: 'failed', failure, detail });
}

const row = (url: string, part: ClipPart): ClipJob => ({
  id: jobId(urlKey(url), part),
  url,
  state: 'running',
  update: false,
  failure: '',
  detail: '',
  updated: new Date().toISOString(),
});
