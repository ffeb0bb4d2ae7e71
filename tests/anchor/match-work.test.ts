import { afterEach, describe, expect, it, vi } from 'vitest';
import { prose } from '../../bench/anchoring/document.mjs';
import { EDITS, edited } from '../../bench/anchoring/edits.mjs';
import { renderText, targetsIn } from '../../bench/anchoring/render-text.mjs';
import { charactersOf, passages } from '../../bench/anchoring/truth.mjs';
import { SCRIPTS } from '../../bench/anchoring/words.mjs';
import type * as Gap from '../../src/anchor/match/gap';
import { Grams } from '../../src/anchor/match/grams';
import { matchTargets } from '../../src/anchor/match/match-targets';
import { mulberry } from './mulberry';

const cells = vi.hoisted(() => ({ filled: 0 }));

vi.mock('../../src/anchor/match/gap', async (importOriginal) => {
  const original = await importOriginal<typeof Gap>();
  const alignGap: typeof original.alignGap = (codes, i0, i1, text, j0, j1, open) => {
    const aligned = original.alignGap(codes, i0, i1, text, j0, j1, open);
    if (aligned) cells.filled += (i1 - i0 + 1) * (j1 - j0 + 1);
    return aligned;
  };
  return { ...original, alignGap };
});

/** What it takes to find so many passages on a page edited in 5 % of its words, or not at all. */
async function work(count: number, change: boolean) {
  const random = mulberry(7);
  const script = SCRIPTS.latin?.(random);
  if (!script) throw new Error('no script');
  const blocks = prose(random, script, 60_000);
  const spans = passages(random, charactersOf(blocks), count);
  const text = renderText(change ? edited(random, script, blocks, EDITS.E2) : blocks);
  let scanned = 0;
  const scan = vi.spyOn(Grams.prototype, 'scan').mockImplementation(async function (
    this: Grams,
    codes,
    pause,
  ) {
    scanned += codes.length;
    scan.mockRestore();
    await this.scan(codes, pause);
  });
  cells.filled = 0;
  let looks = 0;
  await matchTargets(text, targetsIn(renderText(blocks), spans), () => {
    looks++;
    return undefined;
  });
  scan.mockRestore();
  return { scanned: scanned / text.length, cells: cells.filled / count, looks };
}

afterEach(() => vi.restoreAllMocks());

describe('the work of finding passages', () => {
  it('is none but verifying when nothing changed', async () => {
    expect(await work(200, false)).toEqual({ scanned: 0, cells: 0, looks: 1 });
  });

  it('reads a changed page once, however many passages are looked for', async () => {
    for (const count of [20, 200]) {
      const { scanned } = await work(count, true);
      expect(scanned).toBeGreaterThan(0);
      expect(scanned).toBeLessThanOrEqual(1);
    }
  });

  it('aligns little more than the edited words', async () => {
    // A whole-page alignment would fill 60 000 cells for each letter of a quote.
    expect((await work(200, true)).cells).toBeLessThan(2000);
  });

  it('looks at the clock at least once a passage, so that no task is long', async () => {
    expect((await work(200, true)).looks).toBeGreaterThan(200);
  });
});
