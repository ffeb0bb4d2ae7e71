import { useEffect, useState } from 'preact/hooks';
import type { Article } from '../../model/article';
import { articlesNamed } from '../../store/shelves';
import { watch } from '../../store/watch';

/**
 * The articles on the screen, kept up to date. Those that are still on it stay until they were read
 * again, so that none blinks while scrolling; `first` are shown until anything was read.
 */
export function useArticles(ids: string[], first: Article[]): ReadonlyMap<string, Article> {
  const [read, setRead] = useState<ReadonlyMap<string, Article>>();
  const asked = ids.join();
  useEffect(() => {
    const wanted = asked ? asked.split(',') : [];
    const { unsubscribe } = watch(() => articlesNamed(wanted)).subscribe(
      (found) => setRead(new Map(found.map((one) => [one.id, one]))),
      console.error,
    );
    return unsubscribe;
  }, [asked]);
  return read ?? new Map(first.map((one) => [one.id, one]));
}
