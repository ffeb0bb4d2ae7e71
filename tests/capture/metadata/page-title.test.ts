import { describe, expect, it } from 'vitest';
import { splitTitle } from '../../../src/capture/metadata/page-title';

const none = { site: '', host: '', headings: [] };

describe('splitTitle', () => {
  it.each([
    ['How rivers move | The Daily', { ...none, site: 'The Daily' }, 'How rivers move', 'The Daily'],
    [
      'How rivers move - example.org',
      { ...none, host: 'www.example.org' },
      'How rivers move',
      'example.org',
    ],
    ['The Daily: How rivers move', none, 'The Daily: How rivers move', ''],
    [
      '宇航员在太空中_探索者_光明网',
      { ...none, site: '光明网' },
      '宇航员在太空中_探索者',
      '光明网',
    ],
    ['Rivers – a history', none, 'Rivers – a history', ''],
    [
      'How rivers move — Notes',
      { ...none, headings: ['How rivers move'] },
      'How rivers move',
      'Notes',
    ],
    ['C | C++ | Rust', { ...none, headings: ['C | C++ | Rust'] }, 'C | C++ | Rust', ''],
  ])('%s', (text, known, title, site) => {
    expect(splitTitle(text, known)).toEqual({ title, site });
  });
});
