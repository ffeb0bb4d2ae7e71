import captureScript from '../content/capture-page?script&iife';
import selectionScript from '../content/keep-selection?script&iife';
import pickScript from '../content/pick-part?script&iife';
import type { ClipFailure, ClipPart } from '../model/job';
import { browser } from '../platform/browser';
import { beginClip, failClip } from '../store/jobs';
import { markFailed, markSaving } from './badge';

/** What browsers say of pages that extensions may not touch (Chromium, then Firefox). */
const NOT_ALLOWED =
  /cannot access|cannot be scripted|extensions gallery|missing host permission|must request permission|error page/i;
const GONE = /no tab with id|no frame with id|tab was closed|invalid tab id|frame .*removed/i;

/**
 * Starts a clip: injects the capturing script into the tab. The script hands the article over by
 * itself (answers.ts), so that a background killed meanwhile is woken by the page and nothing is
 * lost. Never fails: what went wrong is written into the `jobs` row that the popup watches.
 */
export async function clipTab(tabId: number, url: string, update: boolean): Promise<void> {
  await beginClip(url, update);
  await capture(tabId, url, 'page', captureScript);
}

/** Starts the clip of what is selected in the tab, as `clipTab` does that of the page. */
export async function clipSelection(tabId: number, url: string): Promise<void> {
  await beginClip(url, false, 'selection');
  await capture(tabId, url, 'selection', selectionScript);
}

/** Has the person pick a part of the page in the tab. Fails where the browser does not let us in. */
export async function pickPart(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [pickScript] });
}

async function capture(tabId: number, url: string, part: ClipPart, script: string) {
  await markSaving(tabId);
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [script] });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    await failClip(url, failureOf(detail), detail, part);
    await markFailed(tabId);
  }
}

function failureOf(detail: string): ClipFailure {
  if (NOT_ALLOWED.test(detail)) return 'not-allowed';
  return GONE.test(detail) ? 'gone' : 'unknown';
}
