import { describe, expect, it } from 'vitest';
import { addTags, splitTyped, suggestedTags } from '../../src/model/tags';

const known = [{ tag: 'Web Design' }, { tag: 'web' }];

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

it.each([
  [['Sea', '#Moon', 'paper'], ['moon'], ['sea']],
  [['ＳＥＡ'], [], ['sea']],
  [['seaside'], [], []],
  [['a', 'b', 'c', 'd', 'e', 'f'], [], ['a', 'b', 'c', 'd', 'e']],
])('of the words %j, with %j given, it suggests %j', (words, tags, suggested) => {
  const known = ['sea', 'moon', 'a', 'b', 'c', 'd', 'e', 'f'].map((tag) => ({ tag }));
  expect(suggestedTags(words, tags, known)).toEqual(suggested);
});
