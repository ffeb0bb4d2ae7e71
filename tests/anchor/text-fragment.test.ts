import { describe, expect, it } from 'vitest';
import { textFragment } from '../../src/anchor/text-fragment';

const PAGE = [
  'The first lamp was hung from a willow, a well-known one, in 1871.',
  'Every lamp had a keeper. A keeper was paid in coal.',
  'Every lamp had a number. Nobody, so they say, counted twice.',
  'Yes',
  'No',
  'Yes',
  '今夜无船，灯亮着，河不见了。后来的人把这句话刻在柱子上。',
].join('\n');

const fragment = (words: string, page = PAGE, lang = 'en') => {
  const start = page.indexOf(words);
  return textFragment(page, start, start + words.length, lang);
};
const decoded = (words: string, page = PAGE, lang = 'en') =>
  decodeURIComponent(fragment(words, page, lang));

describe('a link to a passage', () => {
  it.each([
    ['words that stand once', 'paid in coal', ':~:text=paid in coal'],
    ['half words, made whole', 'aid in coa', ':~:text=paid in coal'],
    [
      'words that stand twice, with what follows',
      'Every lamp had',
      ':~:text=Every lamp had,-a keeper',
    ],
    ['Chinese', '今夜无船', ':~:text=今夜无船'],
  ])('names %s', (_, words, link) => {
    expect(decoded(words)).toBe(link);
  });

  it('takes the words before when they tell the places apart', () => {
    const page = 'one two red three four.\nfive six blue three four.';
    const start = page.lastIndexOf('three');
    expect(textFragment(page, start, start + 5, 'en')).toBe(':~:text=blue-,three');
  });

  it('names a passage over several blocks by its ends', () => {
    expect(
      decoded('was hung from a willow, a well-known one, in 1871.\nEvery lamp had a keeper'),
    ).toBe(':~:text=was hung from a,lamp had a keeper');
  });

  it('escapes what has a meaning of its own in a link', () => {
    expect(fragment('well-known one, in')).toBe(':~:text=well%2Dknown%20one%2C%20in');
  });

  it.each([
    ['words that stand twice with nothing around them', 'Yes'],
    ['no word at all', ', '],
  ])('is none for %s', (_, words) => {
    expect(fragment(words)).toBe('');
  });

  it('is none when the same stands twice in the same surroundings', () => {
    const verse = 'row row row your boat gently down the stream';
    expect(fragment('boat', `${verse}\n${verse}`)).toBe('');
  });

  it('does not mind case, as browsers do not', () => {
    expect(fragment('Fog', 'Fog\nfog')).toBe('');
  });

  it.each(['', 'not a language!'])('works in a page that says its language is "%s"', (lang) => {
    expect(decoded('paid in coal', PAGE, lang)).toBe(':~:text=paid in coal');
  });
});
