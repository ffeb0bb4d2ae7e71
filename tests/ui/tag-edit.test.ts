import { describe, expect, it } from 'vitest';
import { completions } from '../../src/ui/tag-edit';

const known = [
  { tag: 'Web Design', count: 2 },
  { tag: 'web', count: 9 },
  { tag: 'cobweb', count: 30 },
  { tag: 'old web', count: 1 },
  { tag: '中文网页', count: 4 },
];

describe('completions', () => {
  const names = (tags: string[], typed: string) =>
    completions(known, tags, typed).map(({ tag }) => tag);

  it('puts what begins with it first, then later words, then the rest', () => {
    expect(names([], 'WEB')).toEqual(['web', 'Web Design', 'old web', 'cobweb']);
  });
  it('finds Chinese inside a tag', () => {
    expect(names([], '网')).toEqual(['中文网页']);
  });
  it('leaves out what is on the article', () => {
    expect(names(['WEB'], 'web')).toEqual(['Web Design', 'old web', 'cobweb']);
  });
  it('offers the most used when nothing is typed', () => {
    expect(names([], '').slice(0, 2)).toEqual(['cobweb', 'web']);
  });
});
