import type { MarginActs, MarginView } from './margin-view';
import type { Text } from './texts';

/**
 * What draws the margin. It comes in a script of its own, and only when there is something to draw:
 * painting highlights needs none of it.
 */
export type MarginUi = (
  root: ShadowRoot,
  place: HTMLElement,
  /** Undefined takes everything away. */
  shown: { view: MarginView; acts: MarginActs; text: Text } | undefined,
) => void;

const MARGIN_UI = 'postilMarginUi';

const isUi = (value: unknown): value is MarginUi => typeof value === 'function';

/** What draws the margin in this page; undefined until its script has come. */
export function marginUi(): MarginUi | undefined {
  const value: unknown = Reflect.get(globalThis, MARGIN_UI);
  return isUi(value) ? value : undefined;
}

/** Puts what draws the margin where the scripts of ours in this page find it. */
export const offerMarginUi = (ui: MarginUi): void => {
  Reflect.set(globalThis, MARGIN_UI, ui);
};
