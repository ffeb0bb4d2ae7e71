import { describe, expect, it } from 'vitest';
import { sentencesFrom } from '../../src/options/reader/sentences';

const read = (text: string, lang: string, from = 0) =>
  [...sentencesFrom(text, from, lang)].map(({ start, end }) => text.slice(start, end));

describe('what is read aloud', () => {
  it.each([
    ['English', 'en', 'He said nil. It was late.', ['He said nil.', 'It was late.']],
    ['Chinese', 'zh', '错字是书的年轮。原来的留着！', ['错字是书的年轮。', '原来的留着！']],
    ['lines', 'en', 'The lens\nA ring', ['The lens', 'A ring']],
    ['no words', 'en', '⁂\n—\nA ring', ['A ring']],
    ['a language that is none', '!!', 'One. Two.', ['One.', 'Two.']],
  ])('goes sentence by sentence: %s', (_, lang, text, sentences) => {
    expect(read(text, lang)).toEqual(sentences);
  });

  it('begins with the sentence that holds the place', () => {
    const text = 'One line.\nHe said nil. It was late. We left.';
    expect(read(text, 'en', text.indexOf('late'))).toEqual(['It was late.', 'We left.']);
    expect(read(text, 'en', text.indexOf('He said'))[0]).toBe('He said nil.');
  });

  it('parts a sentence that is too long for a voice, and loses none of it', () => {
    const long = `${'a lamp, a lens and a wait; '.repeat(30).trim()}.`;
    const parts = read(long, 'en');
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.every(({ length }) => length <= 280)).toBe(true);
    expect(parts.join('')).toBe(long);
  });

  it('speaks a long sentence without commas whole', () => {
    const long = `${'word '.repeat(100).trim()}.`;
    expect(read(long, 'en')).toEqual([long]);
  });
});
