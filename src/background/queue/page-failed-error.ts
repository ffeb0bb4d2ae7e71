import type { QueueFailure } from '../../model/queued-page';

/** A page of the queue could not be saved. */
export class PageFailedError extends Error {
  override name = 'PageFailedError';
  constructor(
    readonly failure: QueueFailure,
    /** What browser or site said. */
    readonly detail = '',
  ) {
    super(`${failure} ${detail}`);
  }
}
