import { describe, expect, it } from 'vitest';
import { type Block, prose, repetitive } from '../../bench/anchoring/document.mjs';
import { EDITS, edited, reordered, without } from '../../bench/anchoring/edits.mjs';
import { countsOf, renderText, targetsIn } from '../../bench/anchoring/render-text.mjs';
import {
  charactersOf,
  passages,
  type Span,
  tally,
  truthOf,
  whereabouts,
} from '../../bench/anchoring/truth.mjs';
import { SCRIPTS, type Script } from '../../bench/anchoring/words.mjs';
import { matchTargets } from '../../src/anchor/match/match-targets';
import { mulberry } from './mulberry';

type Change = (random: () => number, script: Script, blocks: Block[], spans: Span[]) => Block[];

const change =
  (name: keyof typeof EDITS): Change =>
  (random, script, blocks) =>
    edited(random, script, blocks, EDITS[name]);

const deleteAll: Change = (_random, _script, blocks, spans) => {
  const { ids } = charactersOf(blocks);
  const touched = spans.flatMap(({ start, end }) => ids.slice(start, end));
  return without(blocks, new Set(touched.map((id) => Math.floor(id / 64))));
};

const SHORT = [
  [8, 20],
  [20, 60],
  [60, 150],
];

interface Given {
  script?: string;
  change: Change;
  make?: (random: () => number, script: Script) => Block[];
  strata?: number[][];
}

/** Over four pages of 30 000 characters with sixty passages each. */
async function measure({ script: name = 'latin', change, make, strata }: Given) {
  const sum = { anchorable: 0, right: 0, wrong: 0, clean: 0, falseClean: 0 };
  for (const seed of [1, 2, 3, 4]) {
    const random = mulberry(seed);
    const script = SCRIPTS[name]?.(random);
    if (!script) throw new Error(name);
    const blocks = make ? make(random, script) : prose(random, script, 30_000);
    const before = charactersOf(blocks);
    const spans = passages(random, before, 60, strata);
    const after = change(random, script, blocks, spans);
    const text = renderText(after);
    const now = charactersOf(after).text;
    const matches = await matchTargets(text, targetsIn(renderText(blocks), spans), () => undefined);
    const counts = countsOf(text);
    const found = matches.map((match) =>
      'reason' in match ? null : { start: counts[match.start] ?? 0, end: counts[match.end] ?? 0 },
    );
    const where = whereabouts(after);
    const truths = spans.map((span) => truthOf(span, before.ids, where));
    const copies = spans.map(({ start, end }) => now.includes(before.text.slice(start, end)));
    const one = tally(truths, found, copies);
    for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += one[key];
  }
  return {
    recall: (100 * sum.right) / sum.anchorable,
    wrong: (100 * sum.wrong) / sum.anchorable,
    falsely: sum.clean ? (100 * sum.falseClean) / sum.clean : 0,
  };
}

describe('passages on a page that was edited', () => {
  // The bounds are the goals of the benchmark, which has longer pages and more of them.
  it.each<[string, Given, { recall: number; wrong: number }]>([
    ['not at all', { change: (_r, _s, blocks) => blocks }, { recall: 100, wrong: 0 }],
    ['in 1 % of its words', { change: change('E1') }, { recall: 99, wrong: 0.5 }],
    ['in 5 % of its words', { change: change('E2') }, { recall: 95, wrong: 2 }],
    ['in 15 % of its words', { change: change('E3') }, { recall: 92, wrong: 2.5 }],
    ['in Chinese', { script: 'chinese', change: change('E2') }, { recall: 97, wrong: 0.9 }],
    ['in Japanese', { script: 'japanese', change: change('E2') }, { recall: 97, wrong: 0.9 }],
    ['in Thai', { script: 'thai', change: change('E2') }, { recall: 97, wrong: 0.9 }],
    ['in Arabic', { script: 'arabic', change: change('E2') }, { recall: 97, wrong: 0.9 }],
    ['in emoji', { script: 'emoji', change: change('E2') }, { recall: 97, wrong: 1.8 }],
    [
      'with combining marks',
      { script: 'combining', change: change('E2') },
      { recall: 97, wrong: 0.9 },
    ],
    [
      'and repeats itself: rows, lines, a refrain',
      {
        change: (random, _s, blocks) => reordered(random, blocks, 0.06),
        make: (random, script) => repetitive(random, script, 12),
        strata: [[3, 8], ...SHORT],
      },
      { recall: 90, wrong: 4 },
    ],
  ])('are found when it was edited %s', async (_, given, goal) => {
    const { recall, wrong } = await measure(given);
    expect(recall).toBeGreaterThanOrEqual(goal.recall);
    expect(wrong).toBeLessThanOrEqual(goal.wrong);
  });

  it('are not found anywhere when they were deleted', async () => {
    const { falsely } = await measure({ change: deleteAll, strata: SHORT });
    expect(falsely).toBeLessThanOrEqual(1);
  });
});
