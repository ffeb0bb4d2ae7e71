import { describe, expect, it } from 'vitest';
import { addTags, completions, splitTyped } from '../../src/ui/tag-edit';

const known = [
  { tag: 'Web Design', count: 2 },
  { tag: 'web', count: 9 },
  { tag: 'cobweb', count: 30 },
  { tag: 'old web', count: 1 },
  { tag: '中文网页', count: 4 },
];

describe('splitTyped', () => {
  it.each([
    { typed: 'one', done: [], rest: 'one' },
    { typed: 'one, two', done: ['one'], rest: 'two' },
    { typed: '一，二、三；', done: ['一', '二', '三'], rest: '' },
    { typed: ' #one ,, two  words ,', done: ['one', 'two words'], rest: '' },
    { typed: 'a\nb\tc', done: ['a', 'b'], rest: 'c' },
  ])('takes $done out of "$typed"', ({ typed, done, rest }) => {
    expect(splitTyped(typed)).toEqual({ done, rest });
  });
});

describe('addTags', () => {
  it.each([
    { tags: ['a'], added: ['b', 'c'], result: ['a', 'b', 'c'], why: 'puts them after' },
    { tags: ['Old'], added: ['old', 'OLD'], result: ['Old'], why: 'adds none twice' },
    { tags: [], added: ['web design'], result: ['Web Design'], why: 'takes the spelling in use' },
    { tags: [], added: ['Web'], result: ['web'], why: 'takes the spelling in use' },
    { tags: [], added: ['ＷＥＢ'], result: ['web'], why: 'knows full-width letters' },
    { tags: [], added: ['  ', '#'], result: [], why: 'leaves out the empty' },
  ])('$why: $added to $tags', ({ tags, added, result }) => {
    expect(addTags(tags, added, known)).toEqual(result);
  });
});

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
