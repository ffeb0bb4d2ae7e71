import { describe, expect, it } from 'vitest';
import { matchTargets } from '../../src/anchor/match/match-targets';
import type { Target } from '../../src/model/target';

/** The target of the n-th occurrence of `exact` in `text`. */
function targetOf(text: string, exact: string, nth = 1): Target {
  let start = -1;
  for (let n = 0; n < nth; n++) start = text.indexOf(exact, start + 1);
  const end = start + exact.length;
  const prefix = text.slice(Math.max(0, start - 64), start);
  return { exact, prefix, suffix: text.slice(end, end + 64), start, end };
}

/** What is found of a passage of `before` in `after`. */
async function found(before: string, exact: string, after: string, nth = 1): Promise<string> {
  const [match] = await matchTargets(after, [targetOf(before, exact, nth)], () => undefined);
  if (!match) throw new Error('no answer');
  return 'reason' in match ? match.reason : after.slice(match.start, match.end);
}

const PAGE = `Tides are the rise and fall of sea levels caused by the gravity of the moon.
The keeper wrote down each of them in a black book that nobody has opened since.
In spring the harbour fills with small boats, and children sell lemonade on the pier.`;

describe('matchTargets', () => {
  it.each([
    [
      'white space that was collapsed otherwise',
      'a black book',
      PAGE.replace('black book', 'black\n\n  book'),
      'a black\n\n  book',
    ],
    [
      'other quote marks, dashes and case',
      'nobody has opened',
      PAGE.replace('nobody', 'Nobody'),
      'Nobody has opened',
    ],
    [
      'a word put in the middle',
      'children sell lemonade',
      PAGE.replace('sell', 'loudly sell'),
      'children loudly sell lemonade',
    ],
    [
      'a word cut at its start',
      'small boats, and children',
      PAGE.replace('small ', ''),
      'boats, and children',
    ],
    [
      'a word replaced at its end',
      'wrote down each',
      PAGE.replace('each of', 'some of'),
      'wrote down some',
    ],
    [
      'its paragraph moved away',
      'wrote down each of them in a black book',
      PAGE.split('\n').toReversed().join('\n'),
      'wrote down each of them in a black book',
    ],
    [
      'text put in the middle of it',
      'fills with small boats, and children sell',
      PAGE.replace('boats, ', `boats, ${'as the harbour master had said it would, '.repeat(6)}`),
      `fills with small boats, ${'as the harbour master had said it would, '.repeat(6)}and children sell`,
    ],
  ])('finds a passage in spite of %s', async (_, exact, after, passage) => {
    expect(await found(PAGE, exact, after)).toBe(passage);
  });

  it.each([
    [
      'cut, its surroundings left',
      'that nobody has opened since',
      PAGE.replace(' that nobody has opened since', ''),
    ],
    [
      'cut, some of its words left elsewhere',
      'the gravity of the moon',
      PAGE.replace(' caused by the gravity of the moon', '').concat(' The moon has gravity.'),
    ],
    [
      'on another page',
      'a black book',
      'Nothing here is about the sea, though a black box is in every plane.',
    ],
    ['on an empty page', 'a black book', ''],
  ])('says gone of a passage that was %s', async (_, exact, after) => {
    expect(await found(PAGE, exact, after)).toBe('gone');
  });

  const LIST = Array.from({ length: 9 }, (_, k) => `Row ${k}\nYes\nNo\nYes`).join('\n');

  it('tells equal cells apart by what is around them', async () => {
    const [match] = await matchTargets(
      LIST.replace('Row 2\nYes\nNo\nYes\n', ''),
      [targetOf(LIST, 'No', 6)],
      () => undefined,
    );
    expect(match).toMatchObject({ start: LIST.indexOf('No', LIST.indexOf('Row 5')) - 17 });
  });

  it.each([
    ['finds a quote without surroundings where it stands once', PAGE, 'a black book'],
    ['refuses one that stands twice', `${PAGE} It was a black book.`, 'ambiguous'],
    ['refuses one of which only some words are there', PAGE.replace('black', 'green'), 'gone'],
  ])('%s', async (_, text, answer) => {
    const bare = { exact: 'a black book', prefix: '', suffix: '', start: 0, end: 12 };
    const [match] = await matchTargets(text, [bare], () => undefined);
    expect(match && 'start' in match ? text.slice(match.start, match.end) : match?.reason).toBe(
      answer,
    );
  });

  it('says ambiguous when two places are as good and nothing tells them apart', async () => {
    const verse = 'We shall go down to the water and wait for the ferry. ';
    const before = `${'Something else stood here once, a long while ago. '.repeat(30)}${verse}`;
    const target = targetOf(before, 'wait for the ferry');
    const matches = await matchTargets(`${verse}${verse}`, [target], () => undefined);
    expect(matches).toEqual([{ reason: 'ambiguous' }]);
  });

  it('tells equal places apart by the passages around them', async () => {
    const part = (n: number) =>
      `Chapter ${n} speaks of thing number ${n * 7} and its ${n * 13} friends. ${'Many words follow and say little that is worth it. '.repeat(8)}`;
    const refrain = 'So it goes, said the old man by the sea, so it always goes. ';
    const page = (parts: number[]) => parts.map((n) => part(n) + refrain.repeat(3)).join('');
    const before = page([1, 2, 3, 4]);
    const after = page([9, 1, 2, 3, 4]);
    const targets = [
      targetOf(before, 'thing number 14'),
      targetOf(before, 'by the sea', 5),
      targetOf(before, 'thing number 21'),
    ];
    const matches = await matchTargets(after, targets, () => undefined);
    expect(matches[1]).toMatchObject({ start: targetOf(after, 'by the sea', 8).start });
  });

  it('gives 1 as the score of an unchanged passage and less the more was changed', async () => {
    const target = targetOf(PAGE, 'children sell lemonade on the pier');
    const scores = [];
    for (const after of [
      PAGE,
      PAGE.replace('lemonade', 'ice'),
      PAGE.replace('sell lemonade', 'eat ice'),
    ]) {
      const [match] = await matchTargets(after, [target], () => undefined);
      scores.push(match && 'score' in match ? match.score : 0);
    }
    expect(scores[0]).toBe(1);
    expect(scores.toSorted((a, b) => b - a)).toEqual(scores);
    expect(new Set(scores).size).toBe(3);
  });
});
