import captureScript from '../content/capture-page?script&iife';
import type { ClipFailure } from '../model/job';
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
  await markSaving(tabId);
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [captureScript] });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    await failClip(url, failureOf(detail), detail);
    await markFailed(tabId);
  }
}

function failureOf(detail: string): ClipFailure {
  if (NOT_ALLOWED.test(detail)) return 'not-allowed';
  return GONE.test(detail) ? 'gone' : 'unknown';
}
