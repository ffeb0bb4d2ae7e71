import { describe, expect, it } from 'vitest';
import { type ComparedBlock, compareTexts } from '../../src/library/compare-texts';

const SIGNS = { same: '', removed: '-', added: '+' } as const;

/** A comparison as a line a paragraph: [-gone-], {+come+}. */
const drawn = (blocks: ComparedBlock[]) =>
  blocks.map(({ kind, pieces }) =>
    kind === 'same'
      ? `  ${pieces[0]?.text}`
      : pieces
          .map(({ kind: piece, text }) =>
            piece === 'same' ? text : `[${SIGNS[piece]}${text}${SIGNS[piece]}]`,
          )
          .join(''),
  );

const SHORE = 'The tide comes in twice a day.';
const BOATS = 'Boats wait for it in the outer harbour.';

describe('two texts laid over each other', () => {
  it.each<[what: string, older: string, newer: string, expected: string[]]>([
    ['the same', `${SHORE}\n${BOATS}`, `${SHORE}\n\n${BOATS}`, [`  ${SHORE}`, `  ${BOATS}`]],
    ['nothing and something', '', SHORE, [`[+${SHORE}+]`]],
    ['something and nothing', SHORE, '', [`[-${SHORE}-]`]],
    ['a paragraph that came', SHORE, `${SHORE}\n${BOATS}`, [`  ${SHORE}`, `[+${BOATS}+]`]],
    ['a paragraph that went', `${BOATS}\n${SHORE}`, SHORE, [`[-${BOATS}-]`, `  ${SHORE}`]],
    [
      'a word that changed',
      SHORE,
      'The tide comes in once a day.',
      ['The tide comes in [-twice-][+once+] a day.'],
    ],
    [
      'words beside each other that changed',
      SHORE,
      'The tide goes out twice a day.',
      ['The tide [-comes in-][+goes out+] twice a day.'],
    ],
    [
      'another paragraph in its place',
      `${SHORE}\n${BOATS}`,
      `${SHORE}\nNobody lives on the island now.`,
      [`  ${SHORE}`, '[+Nobody lives on the island now.+]', `[-${BOATS}-]`],
    ],
    [
      'a changed one after a new one',
      SHORE,
      `${BOATS}\nThe tide comes in twice every day.`,
      [`[+${BOATS}+]`, 'The tide comes in twice [-a-][+every+] day.'],
    ],
    [
      'Chinese by its words',
      '潮水每天涨落两次。',
      '潮水每天涨落三次。',
      ['潮水每天涨落[-两次-][+三次+]。'],
    ],
  ])('%s', (_what, older, newer, expected) => {
    const lang = /\p{Script=Han}/u.test(older) ? 'zh' : 'en';
    expect(drawn(compareTexts(older, newer, lang).blocks)).toEqual(expected);
  });

  it('are counted by the words that came and went', () => {
    const { added, removed } = compareTexts(
      `${SHORE}\n${BOATS}`,
      `The tide comes in once a day.\n${BOATS}\n潮水涨落`,
      'en',
    );
    expect([added, removed]).toEqual([5, 1]);
  });

  it('hold every word of both', () => {
    const older = `${BOATS}\n${SHORE}\nLast.`;
    const newer = `First.\n${SHORE.replace('twice', 'once')}\n${BOATS}`;
    const { blocks } = compareTexts(older, newer, 'en');
    const read = (without: string) =>
      blocks
        .map(({ pieces }) =>
          pieces
            .filter(({ kind }) => kind !== without)
            .map(({ text }) => text)
            .join(''),
        )
        .filter(Boolean);
    expect(read('added').toSorted()).toEqual(older.split('\n').toSorted());
    expect(read('removed').toSorted()).toEqual(newer.split('\n').toSorted());
  });
});
