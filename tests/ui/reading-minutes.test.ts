import { expect, it } from 'vitest';
import { readingMinutes } from '../../src/ui/reading-minutes';

it.each([
  { words: 2300, lang: 'en', title: '', minutes: 10, why: 'words in English' },
  { words: 4000, lang: 'zh-CN', title: '', minutes: 10, why: 'characters in Chinese' },
  { words: 4000, lang: '', title: '页边的笔记', minutes: 10, why: 'characters by the title' },
  { words: 2300, lang: '', title: 'Margins', minutes: 10, why: 'words by the title' },
  { words: 2300, lang: 'en', title: 'What 永 means', minutes: 10, why: 'the language first' },
  { words: 3, lang: 'en', title: '', minutes: 1, why: 'one at least' },
])('counts $why: $words take $minutes', ({ minutes, ...article }) => {
  expect(readingMinutes(article)).toBe(minutes);
});
