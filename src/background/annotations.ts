import type { Annotation } from '../model/annotation';
import { CLIP_PATIENCE_MS } from '../model/job';
import { type Passage, readPassage, readPassageEdit, readPassageFinds } from '../model/passage';
import type { BackgroundCalls, PageCallNames, Sender } from '../platform/protocol';
import { changeSettings, readSettings } from '../platform/settings';
import type { Handlers } from '../platform/wire';
import { editAnnotation, removeAnnotation } from '../store/annotations';
import { clipJob } from '../store/jobs';
import { addToPage, annotationsOnPage, isOnPage, notePlaces } from '../store/page-annotations';
import { annotateTab, sendMargin } from './annotate-tab';
import { assertOwnPage, NotAllowedError, ownAddress, pageMeant, pageOf } from './asking-page';
import { clipTab } from './clip-tab';
import { movePassage } from './move-passage';
import { showSaved } from './show-saved';

/** The answers about annotations on live pages; nothing is kept between two calls. */
export const annotationAnswers: Pick<Handlers<BackgroundCalls, Sender>, PageCallNames> = {
  async highlightHere(from, tabId) {
    assertOwnPage(from);
    await annotateTab(tabId, true);
  },

  async pageOpened(from, url) {
    const page = pageMeant(from, url);
    if (!page) return false;
    await showSaved(page.tabId, page.url);
    if ((await annotationsOnPage(page.url)).length) await annotateTab(page.tabId, false);
    return true;
  },

  async marginNeeded(from) {
    await sendMargin(pageOf(from).tabId);
  },

  async annotationsHere(from, url) {
    const page = pageMeant(from, url);
    if (!page) return undefined;
    const [annotations, { color, highlighterNames }] = await Promise.all([
      annotationsOnPage(page.url),
      readSettings(),
    ]);
    return { passages: annotations.map(passageOf), color, names: highlighterNames };
  },

  async annotate(from, url, sent) {
    const page = pageMeant(from, url);
    const passage = readPassage(sent);
    if (!page || !passage) throw new NotAllowedError('This is no passage of this page.');
    const { saved } = await addToPage(page.url, passage);
    await changeSettings({ color: passage.color });
    // The passage is on the disk; what becomes of the clip stands in its own row.
    if (!saved && !(await isBeingClipped(page.url))) await clipTab(page.tabId, page.url, false);
    return { saved };
  },

  async editPassage(from, url, id, sent) {
    const edit = readPassageEdit(sent);
    if (!edit) throw new NotAllowedError('This is no change of a passage.');
    await assertOnPage(id, ownAddress(from, url));
    const { target, ...rest } = edit;
    if (target) await movePassage(id, target);
    if (Object.keys(rest).length) await editAnnotation(id, rest);
    if (edit.color) await changeSettings({ color: edit.color });
  },

  async removePassage(from, url, id) {
    await assertOnPage(id, ownAddress(from, url));
    await removeAnnotation(id);
  },

  async passagesFound(from, url, sent) {
    const finds = readPassageFinds(sent);
    if (!finds) throw new NotAllowedError('These are no places of passages.');
    await notePlaces(ownAddress(from, url), finds);
  },
};

/** What a page learns of its annotation: no article, no library; the target as it was last found. */
function passageOf({ id, target, found, color, note, tags, created }: Annotation): Passage {
  return { id, target: { ...target, ...found.page }, color, note, tags, created };
}

async function assertOnPage(id: unknown, url: string): Promise<void> {
  if (typeof id !== 'string' || !(await isOnPage(id, url)))
    throw new NotAllowedError('This annotation is not of this page.');
}

async function isBeingClipped(url: string): Promise<boolean> {
  const job = await clipJob(url);
  return job?.state === 'running' && Date.now() - Date.parse(job.updated) < CLIP_PATIENCE_MS;
}
