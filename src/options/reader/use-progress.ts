import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { linearTextOf } from '../../anchor/linear-text-cache';
import { keepProgress, progressOf } from '../../store/progress';
import { placeInSight, putInSight, shareInSight } from './article-place';
import type { ArticleSurface } from './article-surface';
import { useScrolled } from './use-scrolled';

/** A pause in reading, after which the place is kept. */
const PAUSE_MS = 800;

/** Who has come to the end begins again at the beginning. */
const READ = 0.985;

interface ProgressOptions {
  articleId: string;
  surface: ArticleSurface | undefined;
  scroller: RefObject<HTMLElement | null>;
  /** Whether the place to begin at is said otherwise, as by a link to a passage. */
  begun: boolean;
}

/**
 * Keeps how far the article was read, brings the person back there, and holds the line that is read
 * where it is while images arrive or the text is set otherwise. Tells the share that was passed, and
 * whether the person is where the article begins for them.
 */
export function useProgress({ articleId, surface, scroller, begun }: ProgressOptions): {
  share: number;
  returned: boolean;
} {
  const [share, setShare] = useState(0);
  /** `top`: how far the page was scrolled when we did it ourselves, which is no reading. */
  const here = useRef({ at: 0, size: '', top: -1 });
  const [returned, setReturned] = useState(false);

  useEffect(() => {
    const page = scroller.current;
    if (!surface || !page || returned) return;
    let gone = false;
    const comeBack = async () => {
      const kept = begun ? undefined : await progressOf(articleId);
      if (gone) return;
      setReturned(true);
      if (!kept || kept.share > READ || page.scrollTop > 0) return;
      const { length } = linearTextOf(surface.root).text;
      const at = kept.length === length ? kept.at : Math.round((kept.at / kept.length) * length);
      if (at > 0 && putInSight(at, surface, page)) here.current.at = at;
    };
    // Without its place an article is still an article.
    comeBack().catch((error) => {
      console.error(error);
      setReturned(true);
    });
    return () => {
      gone = true;
    };
  }, [surface, returned]);

  const keep = useRef<() => void>(() => {});
  const later = useRef<ReturnType<typeof setTimeout>>(undefined);
  useScrolled(returned ? surface : undefined, scroller, (shown, page) => {
    const { frame, root } = shown;
    const size = `${frame.offsetWidth} ${frame.offsetHeight}`;
    if (size !== here.current.size) {
      here.current.size = size;
      if (here.current.at > 0 && putInSight(here.current.at, shown, page))
        here.current.top = page.scrollTop;
    }
    const at = placeInSight(shown, page);
    const now = shareInSight(shown, page);
    setShare(now);
    // The text may get its height only after its width: until then its place is out of reach.
    if (at === here.current.at || page.scrollTop === here.current.top) return;
    here.current.top = -1;
    here.current.at = at;
    const { length } = linearTextOf(root).text;
    keep.current = () => {
      keep.current = () => {};
      keepProgress({ articleId, at, length, share: Math.round(now * 1000) / 1000 }).catch(
        console.error,
      );
    };
    clearTimeout(later.current);
    later.current = setTimeout(() => keep.current(), PAUSE_MS);
  });
  useEffect(() => {
    const leave = () => keep.current();
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      clearTimeout(later.current);
      leave();
    };
  }, []);
  return { share, returned };
}
