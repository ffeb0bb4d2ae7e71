import { describe, expect, it } from 'vitest';
import { isMetaLine } from '../../../src/capture/article/meta-line';

const names = ['Anna Müller', 'The Daily'];

describe('isMetaLine', () => {
  it.each([
    'June 4, 2021',
    '07 April 2026',
    'Published June 4, 2021 at 10:30 AM EST',
    'By Anna Müller · 8 min read',
    'By Somebody Else - 11/18/19 11:04 PM EST',
    '2021-06-04 10:30',
    '发布于 2021年6月4日',
    'Anna Müller | The Daily',
  ])('"%s" only says who and when', (text) => {
    expect(isMetaLine(text, names)).toBe(true);
  });

  it.each([
    'The war ended on June 4, 2021.',
    'May I come in?',
    'Anna Müller is a gardener.',
    'Chapter 3',
    'On 4 June the river rose above its banks.',
  ])('"%s" says more', (text) => {
    expect(isMetaLine(text, names)).toBe(false);
  });
});
