import type { ClipFailure } from './job';

/**
 * Where a page of the queue stands. `waiting` and `paused` are still to be done; `known` was in the
 * library before and was left as it is; the rest say what became of it.
 */
export type QueueState =
  | 'waiting'
  | 'paused'
  | 'running'
  | 'saved'
  | 'updated'
  | 'unchanged'
  | 'known'
  | 'failed';

/**
 * Why a page of the queue could not be saved. `unreachable`: no answer, or an address that does not
 * exist; `http`: the site answered with an error, whose number is in `detail`; `slow`: it did not come in time.
 */
export type QueueFailure = ClipFailure | 'unreachable' | 'http' | 'slow';

/** One page of the queue. It is a row, so that the queue goes on after any interruption. */
export interface QueuedPage {
  /** Sortable by time; the order of the queue. */
  id: string;
  /** The pages that were added together. */
  batch: string;
  url: string;
  /** Identity of the page, see url-key.ts. */
  urlKey: string;
  /** As its source named it, then the article's own; '' while nobody has named it. */
  title: string;
  /** `tab`: the page was open in a tab when it was added. */
  source: 'tab' | 'list';
  state: QueueState;
  /** '' unless it failed. */
  failure: QueueFailure | '';
  /** What browser or site said, for the curious. */
  detail: string;
  /** A page that is saved already is to get a new version, if its text changed. */
  update: boolean;
  /** For its article. */
  tags: string[];
  /** '' until it is in the library. */
  articleId: string;
  /** Images that could not be kept. */
  missingImages: number;
  /** How often it was begun. */
  tries: number;
  /** When it was first begun since a person asked for it; '' before. What is newer in the library is ours. */
  begun: string;
  updated: string;
}

/** Whether something is still to be done about a page, now or when the queue goes on. */
export const isUnfinished = ({ state }: Pick<QueuedPage, 'state'>): boolean =>
  state === 'waiting' || state === 'paused' || state === 'running';

/** Whether trying again may help: a file stays a file. */
export const mayTryAgain = ({ state, failure }: Pick<QueuedPage, 'state' | 'failure'>): boolean =>
  state === 'failed' && failure !== 'pdf' && failure !== 'file';

/** A link as a page has it: where it leads, and its words. */
export interface SelectedLink {
  url: string;
  title: string;
}
