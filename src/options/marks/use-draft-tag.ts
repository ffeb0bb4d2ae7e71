import { draftTag, keepDraftTag } from '../../store/drafts';
import { useKeptTag } from '../../ui/use-kept-tag';

const DRAFTS = { read: draftTag, write: keepDraftTag };

/** A half-typed tag that outlives its window: what it is now, and how to change it. */
export const useDraftTag = (key: string) => useKeptTag(key, DRAFTS);
