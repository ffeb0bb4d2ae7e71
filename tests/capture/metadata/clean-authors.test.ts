import { describe, expect, it } from 'vitest';
import { cleanAuthors } from '../../../src/capture/metadata/clean-authors';

describe('cleanAuthors', () => {
  it.each([
    ['By Anna Müller', ['Anna Müller']],
    ['Written by Anna Müller and Bob Lee', ['Anna Müller', 'Bob Lee']],
    ['Anna Müller, Bob Lee & Chen Wei', ['Anna Müller', 'Bob Lee', 'Chen Wei']],
    ['By Anna Müller | June 4, 2021', ['Anna Müller']],
    ['By ANNA MÜLLER\nUpdated 4 hours ago', ['ANNA MÜLLER']],
    ['Anna Müller, Senior Political Reporter', ['Anna Müller']],
    ['Martin Luther King, Jr.', ['Martin Luther King, Jr.']],
    ['作者：李雷', ['李雷']],
    ['作者：李雷、韩梅梅', ['李雷', '韩梅梅']],
    ['来源: 新华社', ['新华社']],
    ['文｜王小明', ['王小明']],
    ['von Anna Müller', ['Anna Müller']],
    ['Anna Müller (avec Bob Lee et Chen Wei)', ['Anna Müller', 'Bob Lee', 'Chen Wei']],
    ['Текст: Анна Миллер', ['Анна Миллер']],
    ['홍길동 기자', ['홍길동']],
    ['新华社记者李雷', ['李雷']],
  ])('%j gives %j', (text, names) => {
    expect(cleanAuthors([text])).toEqual(names);
  });

  it.each([
    'admin',
    'https://example.org/author/anna',
    'View my complete profile',
    'Follow Author',
    '4 comments',
    'June 4, 2021',
    '',
  ])('"%s" names nobody', (text) => {
    expect(cleanAuthors([text])).toEqual([]);
  });

  it('names each person once', () => {
    expect(cleanAuthors(['Anna Müller', 'ANNA MÜLLER'])).toEqual(['Anna Müller']);
  });
});
