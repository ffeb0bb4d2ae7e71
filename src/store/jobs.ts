import type { ClipFailure, ClipJob } from '../model/job';
import { urlKey } from '../model/url-key';
import { database } from './database';

/** The clip of this page that is under way or failed; undefined when there is none. */
export const clipJob = (url: string): Promise<ClipJob | undefined> =>
  database.jobs.get(urlKey(url));

/** Writes down that a page is being clipped. `keepCapture` removes the row when the page is saved. */
export async function beginClip(url: string, update: boolean): Promise<void> {
  await database.jobs.put({ ...row(url), state: 'running', update });
}

/** Writes down why a page could not be clipped. */
export async function failClip(url: string, failure: ClipFailure, detail: string): Promise<void> {
  await database.jobs.put({ ...row(url), state: 'failed', failure, detail });
}

const row = (url: string): ClipJob => ({
  id: urlKey(url),
  url,
  state: 'running',
  update: false,
  failure: '',
  detail: '',
  updated: new Date().toISOString(),
});
