import { useEffect, useMemo, useState } from 'preact/hooks';
import { draftFor, dropDraft, keepDraft } from '../../store/drafts';
import { saveLatest } from '../shell/save-latest';

/** A half-typed tag that outlives its window: what it is now, and how to change it. */
export function useDraftTag(key: string): [draft: string, setDraft: (tag: string) => void] {
  const [typed, setTyped] = useState<{ key: string; tag: string }>();
  useEffect(() => {
    let gone = false;
    draftFor(key)
      .then((draft) => {
        if (!gone && draft?.tag)
          setTyped((now) => (now?.key === key ? now : { key, tag: draft.tag }));
      })
      .catch(console.error);
    return () => {
      gone = true;
    };
  }, [key]);
  const save = useMemo(
    () =>
      saveLatest((tag: string) => (tag ? keepDraft(key, { tag }) : dropDraft(key)), console.error),
    [key],
  );
  return [
    typed?.key === key ? typed.tag : '',
    (tag) => {
      setTyped({ key, tag });
      save(tag);
    },
  ];
}
