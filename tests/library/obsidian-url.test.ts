import { describe, expect, it } from 'vitest';
import { obsidianUrl } from '../../src/library/export/obsidian-url';

describe('a note for Obsidian', () => {
  it('has its text in the address when that is short', () => {
    expect(obsidianUrl('Clippings/Tides & Moon.md', 'a b\n#c')).toEqual({
      url: 'obsidian://new?file=Clippings%2FTides%20%26%20Moon&content=a%20b%0A%23c',
      byClipboard: false,
    });
  });

  it('goes by the clipboard when it is long', () => {
    expect(obsidianUrl('潮.md', '潮'.repeat(300))).toEqual({
      url: 'obsidian://new?file=%E6%BD%AE&clipboard',
      byClipboard: true,
    });
  });

  it('is an address whatever the text holds', () => {
    expect(obsidianUrl('a.md', '\ud800').url).toBe('obsidian://new?file=a&content=%EF%BF%BD');
  });
});
