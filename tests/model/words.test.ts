import { expect, it } from 'vitest';
import { countWords } from '../../src/model/words';

it.each([
  ['', 0],
  ['One two  three.', 3],
  ["It's a well-known rock'n'roll word", 5],
  ['页边的笔记', 5],
  ['在 2024 年读 the margin。', 6],
  ['ひらがなとカタカナ', 9],
  ['여백에 쓰다', 5],
  ['Привет, мир', 2],
  ['— … !', 0],
])('counts the words of %j as %d', (text, count) => {
  expect(countWords(text)).toBe(count);
});
