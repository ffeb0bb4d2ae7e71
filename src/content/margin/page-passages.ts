import type { Color, HighlighterNames } from '../../model/annotation';
import type { Passage, PassageEdit, PassageFind } from '../../model/passage';
import type { BackgroundCalls } from '../../platform/protocol';
import type { Remote } from '../../platform/wire';
import { editQueue } from './edit-queue';

/** What the margin asks of the background. */
export type MarginMail = Pick<
  Remote<BackgroundCalls>,
  | 'marginNeeded'
  | 'annotationsHere'
  | 'annotate'
  | 'editPassage'
  | 'removePassage'
  | 'passagesFound'
>;

/** The passages of the page that is open, as the person sees them; the library follows. */
export interface PagePassages {
  list(): readonly Passage[];
  /** The highlighter used last. */
  color(): Color;
  /** What the person calls the highlighters. */
  names(): HighlighterNames;
  /** Asks the library for the passages of the page that is open now. */
  load(): Promise<void>;
  /** Adds a passage, or brings one back. Resolves when it is stored; when it can't be it is taken out again. */
  add(passage: Passage): Promise<{ saved: boolean }>;
  edit(id: string, edit: PassageEdit): void;
  /** Sends what is still on its way, because the page may go. */
  flush(): void;
  /** Resolves when it is deleted; when it can't be it comes back. */
  remove(passage: Passage): Promise<void>;
  found(finds: PassageFind[]): void;
}

/** Between two questions while the browser has not heard of a new address, and how many there are. */
const AGAIN_MS = 100;
const TIMES = 30;

/**
 * The passages of the page at `address()`. `changed` is called whenever the list is another;
 * `settled` when changes of a passage are stored, or why they are not.
 */
export function pagePassages(
  mail: MarginMail,
  address: () => string,
  changed: () => void,
  settled: (id: string, error?: unknown) => void,
): PagePassages {
  let passages: readonly Passage[] = [];
  let color: Color = 'amber';
  let names: HighlighterNames = {};
  /** The address that the passages are of. */
  let here = '';
  let loads = 0;
  /** Passages on their way into the library: what is changed of them has to wait. */
  const coming = new Map<string, Promise<unknown>>();
  /** Where a passage was changed; the page may have gone on before the change is stored. */
  const homes = new Map<string, string>();

  const set = (next: readonly Passage[]) => {
    passages = next;
    changed();
  };
  const queue = editQueue(async (id, edit) => {
    await coming.get(id);
    await mail.editPassage(homes.get(id) ?? here, id, edit);
  }, settled);

  return {
    list: () => passages,
    color: () => color,
    names: () => names,
    async load() {
      const load = ++loads;
      if (here !== address()) {
        here = address();
        if (passages.length) set([]);
      }
      for (let time = 0; time < TIMES && load === loads; time++) {
        const answer = await mail.annotationsHere(here);
        if (load !== loads) return;
        if (answer) {
          color = answer.color;
          names = answer.names;
          // What is on its way is newer than what the library knows.
          if (queue.isIdle() && !coming.size) set(answer.passages);
          return;
        }
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      }
    },
    async add(passage) {
      color = passage.color;
      set([...passages.filter(({ id }) => id !== passage.id), passage]);
      const adding = mail.annotate(here, passage);
      coming.set(passage.id, adding);
      try {
        return await adding;
      } catch (error) {
        set(passages.filter(({ id }) => id !== passage.id));
        throw error;
      } finally {
        coming.delete(passage.id);
      }
    },
    edit(id, edit) {
      if (edit.color) color = edit.color;
      set(passages.map((passage) => (passage.id === id ? { ...passage, ...edit } : passage)));
      homes.set(id, here);
      queue.push(id, edit);
    },
    flush: queue.flush,
    async remove(passage) {
      const home = here;
      queue.drop(passage.id);
      set(passages.filter(({ id }) => id !== passage.id));
      try {
        await coming.get(passage.id);
        await mail.removePassage(home, passage.id);
      } catch (error) {
        if (home === here) set([...passages, passage]);
        throw error;
      }
    },
    found(finds) {
      // Where a passage stood is found again next time; nobody needs to hear that it was not stored.
      mail.passagesFound(here, finds).catch(() => undefined);
    },
  };
}
