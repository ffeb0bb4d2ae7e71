import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../model/article';
import { background } from '../platform/background';
import { articleByUrl } from '../store/articles';
import { clipJob } from '../store/jobs';
import { watch } from '../store/watch';
import { type Live, useLive } from '../ui/use-live';
import type { Opening } from './opening';
import { type Asked, isUnderWay, type Receipt, type Rows, receiptOf } from './receipt';

/** How often an unfinished clip is looked at again; nothing tells us of what does not happen. */
const LOOK_MS = 5000;

/** The background answers as soon as the page has its script; one that was ended never answers. */
const ANSWER_MS = 4000;
const ATTEMPTS = 5;

interface Clip {
  rows: Live<Rows>;
  /** The article, as soon as the library has it. */
  article: Article | undefined;
  /** The article as it was last seen: also when it has gone to the trash. */
  lastSeen: Article | undefined;
  receipt: Receipt;
  /** Clips the page again; `update` for a new version of what is saved. */
  ask(update: boolean): void;
}

/** Saves the page unless it is saved already, and follows what becomes of it. */
export function useClip({ page, article, job }: Opening): Clip {
  const [opened] = useState(() => Date.now());
  const [asked, setAsked] = useState<Asked>();
  const [now, setNow] = useState(opened);
  const seen = useRef(article);
  const last = useRef<Rows>({ article, job, readAt: opened });

  // After the background's answer the rows are read anew, to be no older than the answer.
  const rows = useLive(() => watch(() => readRows(page.url)), [page.url, asked?.answered]);
  if (rows.status === 'ready') last.current = rows.value;
  const { current } = last;
  if (current.article) seen.current = current.article;

  const ask = async (update: boolean) => {
    const one: Asked = { at: Date.now(), update, version: current.article?.version ?? 0 };
    seen.current = current.article;
    setAsked(one);
    try {
      await clip(page, update);
      setAsked({ ...one, answered: Date.now() });
    } catch (error) {
      setAsked({ ...one, trouble: error instanceof Error ? error.message : String(error) });
    }
  };

  // Before "Saving…" is painted, so that it is true when it can be read.
  useLayoutEffect(() => {
    if (!article && !isUnderWay(job, opened)) ask(false);
  }, []);

  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), LOOK_MS);
    return () => clearInterval(clock);
  }, []);

  const session = {
    opened,
    // A selection that was saved before is not the page.
    wasThere: article !== undefined && article.id === (current.article ?? article).id,
    seen: seen.current !== undefined,
    asked,
  };
  const receipt = receiptOf(current, session, Math.max(now, current.readAt));
  return { rows, article: current.article, lastSeen: seen.current, receipt, ask };
}

/** Asks for the clip until somebody answers; asking twice saves once. */
async function clip({ tabId, url }: Opening['page'], update: boolean): Promise<void> {
  for (let attempt = 1; ; attempt++)
    try {
      return await Promise.race([background.clip(tabId, url, update), silence()]);
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
    }
}

async function silence(): Promise<never> {
  await new Promise((done) => setTimeout(done, ANSWER_MS));
  throw new Error('The background did not answer.');
}

async function readRows(url: string): Promise<Rows> {
  const readAt = Date.now();
  const [article, job] = await Promise.all([articleByUrl(url), clipJob(url)]);
  return { article, job, readAt };
}
