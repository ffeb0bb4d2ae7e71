import { describe, expect, it } from 'vitest';
import { readPassage, readPassageEdit, readPassageFinds } from '../../src/model/passage';
import { EXACT_LIMIT } from '../../src/model/target';
import { aPassage } from '../support/a-passage';

const { target } = aPassage();
const IMAGE = { kind: 'image', label: '', sources: ['https://example.test/a.png'], ordinal: 0 };

describe('what a page sends as a passage', () => {
  it('is taken as it is', () => {
    expect(readPassage(aPassage({ tags: ['雾'], note: 'fog' }))).toEqual(
      aPassage({ tags: ['雾'], note: 'fog' }),
    );
  });

  it('keeps nothing that nobody asked for', () => {
    const sent = { ...aPassage(), articleId: 'stolen', target: { ...target, extra: 1 } };
    expect(readPassage(sent)).toEqual(aPassage());
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'passage'],
    ['an id that is none', { ...aPassage(), id: '../x' }],
    ['a colour that is none', { ...aPassage(), color: 'url(//x)' }],
    ['no words', { ...aPassage(), target: { ...target, exact: '' } }],
    ['a book', { ...aPassage(), target: { ...target, exact: 'x'.repeat(EXACT_LIMIT + 1) } }],
    ['a place before the beginning', { ...aPassage(), target: { ...target, start: -1 } }],
    ['half a place', { ...aPassage(), target: { ...target, end: 0.5 } }],
    ['tags that are no texts', { ...aPassage(), tags: [{}] }],
    ['an empty tag', { ...aPassage(), tags: [''] }],
    ['a time that is none', { ...aPassage(), created: 'yesterday' }],
  ])('is refused with %s', (_, sent) => {
    expect(readPassage(sent)).toBeUndefined();
  });
});

describe('what a page sends as a change', () => {
  it.each([
    {},
    { note: '' },
    { color: 'violet' },
    { tags: ['a', 'b'], note: 'n' },
    { target },
    { target: { ...target, exact: '', element: IMAGE } },
  ])('may be %j', (edit) => {
    expect(readPassageEdit(edit)).toEqual(edit);
  });

  it.each([
    [{ target: { ...target, exact: '' } }],
    [{ target: { ...target, element: { ...IMAGE, kind: 'script' } } }],
    [{ articleId: 'other' }],
    [{ color: 'red' }],
    [{ note: 7 }],
    [{ note: undefined }],
    [null],
  ])('may not be %j', (edit) => {
    expect(readPassageEdit(edit)).toBeUndefined();
  });
});

describe('what a page says of where passages are', () => {
  const { id } = aPassage();

  it('is a place or a reason each', () => {
    const finds = [
      { id, start: 3, end: 9 },
      { id, reason: 'ambiguous' },
    ];
    expect(readPassageFinds(finds)).toEqual(finds);
  });

  it.each([[[{ id }]], [[{ id, reason: 'bored' }]], [[{ id, start: '3', end: 9 }]], [{ id }]])(
    'is not %j',
    (finds) => {
      expect(readPassageFinds(finds)).toBeUndefined();
    },
  );
});
