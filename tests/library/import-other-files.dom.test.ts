import { beforeEach, describe, expect, it } from 'vitest';
import { aFile, aZip, emptyLibrary, rowsOf } from './import-fixtures';

beforeEach(emptyLibrary);

const PNG = Uint8Array.from('\x89PNG\r\n\x1a\n…', (char) => char.charCodeAt(0));
const TEXT = '---\ntitle: x\n---\n\nA picture: ![p](p.png)\n';

describe('importFiles', () => {
  it.each([
    ['a file of another kind', [aFile('a.pdf')], ['a.pdf failed unknown-format']],
    ['an archive that is none', [aFile('a.ZIP', 'Not found')], ['a.ZIP failed unreadable']],
    ['an empty file called an archive', [aFile('a.zip', '')], ['a.zip failed unreadable']],
    [
      'an image that no text uses',
      [aFile('a.md', 'Words.'), aFile('b.png', PNG)],
      ['a.md added', 'b.png failed unknown-format'],
    ],
    [
      'what stands beside a text in a folder, hidden files apart',
      [aFile('f/a.md', TEXT), aFile('f/p.png', PNG), aFile('f/b.css'), aFile('f/.DS_Store')],
      ['f/a.md added', 'f/b.css failed unknown-format'],
    ],
  ])('names %s', async (_, files, rows) => {
    expect(await rowsOf(...files)).toEqual(rows);
  });

  it('names what is of no use in an archive, hidden files and used images apart', async () => {
    const archive = await aZip('a.zip', {
      'f/a.md': TEXT,
      'f/p.png': PNG,
      'f/style.css': 'a',
      '.obsidian/app.json': '{}',
      '__MACOSX/f/._a.md': 'x',
      'f/.DS_Store': 'x',
    });
    expect(await rowsOf(archive)).toEqual([
      'a.zip › f/a.md added',
      'a.zip › f/style.css failed unknown-format',
    ]);
  });

  it.each([
    ['of anything else', { 'word/document.xml': '<a/>', 'word/b.xml': '<b/>' }],
    ['of nothing', {}],
  ])('names an archive %s once', async (_, entries: Record<string, string>) => {
    const archive = await aZip('a.docx', entries);
    expect(await rowsOf(archive)).toEqual(['a.docx failed unknown-format']);
  });

  it('finds the images of a text in an archive beside it', async () => {
    const archive = await aZip('images.zip', { 'p.png': PNG });
    expect(await rowsOf(aFile('a.md', TEXT), archive)).toEqual(['a.md added']);
  });
});
