import { describe, expect, it } from 'vitest';
import { findPlaces, foldForFind } from '../../src/options/reader/find-places';

const found = (text: string, query: string) =>
  findPlaces(foldForFind(text), query).map(({ start, end }) => text.slice(start, end));

describe('words looked for in an article', () => {
  it.each([
    ['case', 'Tide, tide and TIDE', 'tide', ['Tide', 'tide', 'TIDE']],
    ['accents that were not typed', 'Café oil, cafe\u0301 oil', 'cafe', ['Café', 'cafe\u0301']],
    ['accents that were typed', 'Cafe oil', 'café', ['Cafe']],
    ['width', 'ＡＢＣ and abc', 'abc', ['ＡＢＣ', 'abc']],
    ['a letter that stands for two', 'Encyclopædia', 'aed', ['æd']],
    ['half of a letter that stands for two', 'Encyclopædia', 'clopa', ['clopæ']],
    ['a line break between two words', 'The lamp\nwas never', 'lamp was', ['lamp\nwas']],
    ['more white space than was typed', 'a  lamp', ' a lamp ', ['a  lamp']],
    ['Chinese', '只好把那个字挖掉，那个字总比', '那个字', ['那个字', '那个字']],
    ['half-width kana with its mark', 'ｶﾞﾗｽの板', 'ガラス', ['ｶﾞﾗｽ']],
    ['emoji', 'a 🌊 wave 🌊', '🌊', ['🌊', '🌊']],
    ['nothing', 'a lamp', '  ', []],
    ['what is not there', 'a lamp', 'lens', []],
  ])('are found whatever the %s', (_, text, query, places) => {
    expect(found(text, query)).toEqual(places);
  });

  it('are each found alone where they are nowhere together, in the order of the text', () => {
    expect(found('A lens, a lamp, a lens', 'lamp lens')).toEqual(['lens', 'lamp', 'lens']);
  });

  it('are found together only, where they are together once', () => {
    expect(found('lamp. The lamp lens. lens', 'lamp lens')).toEqual(['lamp lens']);
  });

  it('do not lie over each other', () => {
    expect(found('anana', 'ana')).toEqual(['ana']);
    expect(found('the other', 'he the')).toEqual(['the', 'the']);
  });
});
