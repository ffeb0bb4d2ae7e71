/**
 * Why a page could not be clipped; `pdf` and `file`: the tab shows no page but a file; `nothing`:
 * nothing was selected in it any more.
 */
export type ClipFailure =
  | 'not-allowed'
  | 'pdf'
  | 'file'
  | 'gone'
  | 'storage'
  | 'nothing'
  | 'unknown';

/** What of a page is clipped: the whole of it, or what is selected in it. */
export type ClipPart = 'page' | 'selection';

/** One clip under way. It is a row, so that a killed background or a closed popup forgets nothing. */
export interface ClipJob {
  /** The page's urlKey; that of a selection has `selection:` before it. */
  id: string;
  url: string;
  state: 'running' | 'failed';
  /** A page that is saved already is to get a new version, if its text changed. */
  update: boolean;
  /** '' while it is running. */
  failure: ClipFailure | '';
  /** What the browser said, for the curious. */
  detail: string;
  updated: string;
}

/** A clip that has not moved for this long was interrupted: its tab or the browser was closed. */
export const CLIP_PATIENCE_MS = 45_000;
