import { useEffect, useMemo, useState } from 'preact/hooks';
import { saveLatest } from './save-latest';

/** Where a half-typed tag is kept: '' when there is none. */
interface TagKeeper {
  read(key: string): Promise<string>;
  write(key: string, tag: string): Promise<void>;
}

/**
 * A half-typed tag that outlives its window: what it is now, and how to change it. `keeper` must stay
 * the same from one render to the next.
 */
export function useKeptTag(
  key: string,
  keeper: TagKeeper,
): [draft: string, setDraft: (tag: string) => void] {
  const [typed, setTyped] = useState<{ key: string; tag: string }>();
  useEffect(() => {
    let gone = false;
    keeper
      .read(key)
      .then((tag) => {
        if (!gone && tag) setTyped((now) => (now?.key === key ? now : { key, tag }));
      })
      .catch(console.error);
    return () => {
      gone = true;
    };
  }, [key, keeper]);
  const save = useMemo(
    () => saveLatest((tag: string) => keeper.write(key, tag), console.error),
    [key, keeper],
  );
  return [
    typed?.key === key ? typed.tag : '',
    (tag) => {
      setTyped({ key, tag });
      save(tag);
    },
  ];
}
