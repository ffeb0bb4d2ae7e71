import { vi } from 'vitest';
import { drawMargin } from '../../src/content/margin/draw-margin';
import { offerMarginUi } from '../../src/content/margin/margin-ui';
import type { MarginMail } from '../../src/content/margin/page-passages';
import type { RunningMargin } from '../../src/content/margin/running-margin';
import { startMargin } from '../../src/content/margin/start-margin';
import type { Passage } from '../../src/model/passage';

/** A library that keeps everything, and can be told to refuse. */
export function fakeLibrary(passages: Passage[] = []) {
  const kept = new Map(passages.map((passage) => [passage.id, passage]));
  return {
    kept,
    marginNeeded: vi.fn(async () => offerMarginUi(drawMargin)),
    annotationsHere: vi.fn(async () => ({
      passages: [...kept.values()],
      color: 'amber' as const,
      names: {},
    })),
    annotate: vi.fn(async (_url: string, passage: Passage) => {
      kept.set(passage.id, passage);
      return { saved: true };
    }),
    editPassage: vi.fn(async (_url: string, id: string, edit: Partial<Passage>) => {
      const passage = kept.get(id);
      if (passage) kept.set(id, { ...passage, ...edit });
    }),
    removePassage: vi.fn(async (_url: string, id: string) => {
      kept.delete(id);
    }),
    passagesFound: vi.fn(async () => {}),
  } satisfies MarginMail & { kept: Map<string, Passage> };
}

let running: RunningMargin | undefined;

/** Shows a page with a margin; gives the margin and the inside of its closed tree. */
export async function openPage(html: string, library: MarginMail) {
  document.body.innerHTML = html;
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  running = startMargin(library, (key, ...filling) => [key, ...filling].join(' '), 'en');
  const inside = attach.mock.results.find(({ type }) => type === 'return')?.value;
  attach.mockRestore();
  if (!(inside instanceof ShadowRoot)) throw new Error('There is no margin.');
  await vi.waitFor(() => {
    if (!vi.mocked(library.annotationsHere).mock.settledResults.length)
      throw new Error('Too early');
  });
  return { margin: running, inside };
}

/** Takes margin and page away. */
export function closePage(): void {
  running?.stop();
  running = undefined;
  getSelection()?.removeAllRanges();
  document.body.replaceChildren();
}

/** The one element inside that matches, as soon as it is there. */
export const inMargin = (inside: ShadowRoot, selector: string): Promise<HTMLElement> =>
  vi.waitFor(() => {
    const found = inside.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`There is no ${selector} in ${inside.innerHTML.slice(0, 2000)}`);
    return found;
  });

/** What is painted: the words of each colour. */
export const paintedWords = (): Record<string, string[]> =>
  Object.fromEntries([...CSS.highlights].map(([name, set]) => [name, [...set].map(String)]));
