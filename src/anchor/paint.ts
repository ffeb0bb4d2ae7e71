import type { Color } from '../model/annotation';
import { frameElements } from './frame-elements';

/** A range to paint. `active` is the one that the person looks at: it is painted over its colour. */
export interface Painted {
  range: AbstractRange;
  color: Color;
  active?: boolean;
  /** The passage is this element: it is framed. */
  element?: Element;
}

const ACTIVE = 'postil-active';

/** Ranges given to the browser between two frames: what shows them is one task of its own. */
const AT_ONCE = 250;

export interface Painter {
  /**
   * Paints these passages and no others, those that come first before the rest, and a few hundred a
   * frame; resolves when all are painted or another call has taken over.
   */
  show(passages: readonly Painted[]): Promise<void>;
}

/**
 * Paints ranges with the CSS Custom Highlight API of their own window; the page's DOM stays as it is.
 * One Highlight a colour (`postil-amber` …) and one for what is active (`postil-active`); the rules
 * for `::highlight()` stand in a style sheet. Elements are framed. Does nothing in a document without
 * a window.
 */
export function painter(): Painter {
  const painted = new Map<AbstractRange, string[]>();
  let calls = 0;
  let unframe = () => {};
  return {
    async show(passages) {
      const call = ++calls;
      const wanted = new Map(passages.flatMap(wordsWanted));
      for (const [range, names] of painted) {
        // A page may have cleared what was registered.
        if (wanted.get(range)?.join() === names.join() && names.every((name) => has(range, name)))
          wanted.delete(range);
        else {
          for (const name of names) unregister(range, name);
          painted.delete(range);
        }
      }
      unframe();
      unframe = frameElements(elementsWanted(passages));
      let count = 0;
      for (const [range, names] of wanted) {
        if (++count % AT_ONCE === 0) await nextFrame();
        if (call !== calls) return;
        painted.set(range, names);
        for (const name of names) register(range, name);
      }
    },
  };
}

/** Paints passages all at once; gives back what removes exactly these. */
export function paint(passages: readonly Painted[]): () => void {
  const wanted = passages.flatMap(wordsWanted);
  for (const [range, names] of wanted) for (const name of names) register(range, name);
  const unframe = frameElements(elementsWanted(passages));
  return () => {
    for (const [range, names] of wanted) for (const name of names) unregister(range, name);
    unframe();
  };
}

/** The names of the highlights that a range belongs to; none for an element. */
function wordsWanted({ range, color, active, element }: Painted): [AbstractRange, string[]][] {
  return element ? [] : [[range, [`postil-${color}`, ...(active ? [ACTIVE] : [])]]];
}

const elementsWanted = (passages: readonly Painted[]) =>
  passages.flatMap(({ element, color, active = false }) =>
    element ? [{ element, color, active }] : [],
  );

const viewOf = ({ startContainer }: AbstractRange) => startContainer.ownerDocument?.defaultView;

function register(range: AbstractRange, name: string) {
  const view = viewOf(range);
  if (!view) return;
  const registry = view.CSS.highlights;
  // A page may have cleared the registry, so what is registered is asked for each time.
  const highlight = registry.get(name) ?? new view.Highlight();
  highlight.priority = name === ACTIVE ? 1 : 0;
  highlight.add(range);
  if (registry.get(name) !== highlight) registry.set(name, highlight);
}

const has = (range: AbstractRange, name: string) =>
  viewOf(range)?.CSS.highlights.get(name)?.has(range) === true;

function unregister(range: AbstractRange, name: string) {
  const registry = viewOf(range)?.CSS.highlights;
  const highlight = registry?.get(name);
  highlight?.delete(range);
  if (highlight?.size === 0) registry?.delete(name);
}

/** A hidden page has no frames, and nothing to show either. */
const nextFrame = () =>
  new Promise<void>((resolve) => {
    if (document.hidden) setTimeout(resolve);
    else requestAnimationFrame(() => resolve());
  });
