import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { bringUpToDate } from '../../../src/store/search/bring-up-to-date';
import { indexHealth } from '../../../src/store/search/index-health';
import { searchArticles } from '../../../src/store/search/search-articles';
import { Slices } from '../../../src/store/search/slices';
import { emptyLibrary, keepArticles } from './a-library';
import { seeded } from './seeded';

// Hundreds of searches in an IndexedDB made of plain JavaScript.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const { signal } = new AbortController();
const next = seeded(20_240_501);
const pick = (list: readonly string[]): string => list[Math.floor(next() * list.length)] ?? '';
const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

// Few letters, so that the same words and runs meet again and again.
const WORDS = many(120, () =>
  many(2 + Math.floor(next() * 5), () => pick([...'aeioulnrst'])).join(''),
);
const RUNS = [
  '的一是在不了有和人这',
  'のはをがひらカナト日',
  '가나다라마바사아한국',
  'กขคงจสวัดีครับ',
];

const run = (letters: string): string =>
  many(3 + Math.floor(next() * 14), () => pick([...letters])).join('');
const words = (): string => many(3 + Math.floor(next() * 8), () => pick(WORDS)).join(' ');

/** Every text is of one script, so that the oracle needs no idea of where one ends. */
const texts = many(150, (): string => {
  const letters = next() < 0.4 ? undefined : pick(RUNS);
  return many(6, () => (letters ? run(letters) : words())).join(letters ? '，' : '. ');
});
const ids = texts.map((_, at) => `article-${String(at).padStart(3, '0')}`);

const found = async (query: string): Promise<string[]> =>
  (await searchArticles(query, { limit: 1000, signal })).hits
    .map(({ articleId }) => articleId)
    .sort();

/** The articles of which some word sequence begins with these words, the last cut short when it is open. */
const having = (wanted: string[], isOpen: boolean): string[] =>
  ids.filter((_, at) => {
    const all = (texts[at] ?? '').split(/[^a-z]+/).filter(Boolean);
    return all.some((_word, from) =>
      wanted.every((word, offset) => {
        const other = all[from + offset] ?? '';
        return isOpen && offset === wanted.length - 1 ? other.startsWith(word) : other === word;
      }),
    );
  });

const both = (one: string[], other: string[]): string[] => one.filter((id) => other.includes(id));

/** A part of some text, never across its punctuation. */
function substring(): string {
  const sentence = pick(pick(texts.filter((text) => text.includes('，'))).split('，'));
  const from = Math.floor(next() * sentence.length);
  return sentence.slice(from, from + 1 + Math.floor(next() * 4));
}

function phrase(): string[] {
  const all = pick(texts.filter((text) => text.includes('. '))).split(/[^a-z]+/);
  const from = Math.floor(next() * (all.length - 3));
  return all.slice(from, from + 2 + Math.floor(next() * 2));
}

describe.each([
  ['one segment', [150]],
  ['many segments, some of them merged', [40, 40, 3, 3, 3, 3, 30, 20, 4, 4]],
] as const)('in %s', (_name, batches) => {
  beforeAll(async () => {
    await emptyLibrary();
    await bringUpToDate(new Slices(signal));
    let from = 0;
    for (const size of batches) {
      await keepArticles(
        ids.slice(from, from + size).map((id, at) => ({ id, text: texts[from + at] ?? '' })),
      );
      from += size;
      await bringUpToDate(new Slices(signal));
    }
    expect(await indexHealth()).toMatchObject({ indexed: 150, waiting: 0, isComplete: true });
  });

  it('any part of a Chinese, Japanese, Korean or Thai text is found, and nothing else', async () => {
    for (const part of many(150, substring)) {
      const expected = ids.filter((_, at) => texts[at]?.includes(part));
      expect(await found(part), part).toEqual(expected);
    }
  });

  it('every word is found, alone and with others', async () => {
    for (const [one, other] of many(60, () => [pick(WORDS), pick(WORDS)] as const)) {
      const expected = both(having([one], false), having([other], false));
      expect(await found(`${one} ${other} `), `${one} ${other}`).toEqual(expected);
    }
  });

  it('every beginning of a word is found while it is typed', async () => {
    for (const [one, other] of many(60, () => [pick(WORDS), pick(WORDS).slice(0, 2)] as const)) {
      const expected = both(having([one], false), having([other], true));
      expect(await found(`${one} ${other}`), `${one} ${other}`).toEqual(expected);
    }
  });

  it('every phrase is found, also while it is typed', async () => {
    for (const wanted of many(60, phrase)) {
      expect(await found(`"${wanted.join(' ')}"`), wanted.join()).toEqual(having(wanted, false));
      const typed = [...wanted.slice(0, -1), (wanted.at(-1) ?? '').slice(0, 2)];
      expect(await found(`"${typed.join(' ')}`), typed.join()).toEqual(having(typed, true));
    }
  });

  it('what is not wanted is left out', async () => {
    for (const [one, other] of many(40, () => [pick(WORDS), pick(WORDS)] as const)) {
      const without = having([other], false);
      const expected = having([one], false).filter((id) => !without.includes(id));
      expect(await found(`${one} -${other} `), `${one} -${other}`).toEqual(expected);
    }
  });
});
