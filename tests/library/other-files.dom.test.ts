import { BlobReader, BlobWriter, ZipWriter } from '@zip.js/zip.js/index-native.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { importFiles } from '../../src/library/import-files';
import { database } from '../../src/store/database';

beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));

const PNG = Uint8Array.from('\x89PNG\r\n\x1a\n…', (char) => char.charCodeAt(0));
const TEXT = '---\ntitle: x\n---\n\nA picture: ![p](p.png)\n';

/** A file by its name; one with a folder is chosen with that folder. */
function aFile(path: string, content: BlobPart = 'words'): File {
  const file = new File([content], path.replace(/^.*\//, ''));
  if (path.includes('/')) Object.defineProperty(file, 'webkitRelativePath', { value: path });
  return file;
}

async function anArchive(name: string, entries: Record<string, BlobPart>): Promise<File> {
  const writer = new ZipWriter(new BlobWriter());
  for (const [path, content] of Object.entries(entries))
    await writer.add(path, new BlobReader(new Blob([content])), { useWebWorkers: false });
  return new File([await writer.close()], name);
}

/** File, outcome and reason of every row. */
async function rowsOf(...files: File[]) {
  const rows = await importFiles(files, {
    progress: () => {},
    signal: new AbortController().signal,
  });
  return rows.map(({ file, outcome, reason }) => [file, outcome, reason].join(' ').trim());
}

describe('importFiles', () => {
  it.each([
    ['a file of another kind', [aFile('a.pdf')], ['a.pdf failed not-markdown']],
    ['an archive that is none', [aFile('a.ZIP', 'Not found')], ['a.ZIP failed unreadable']],
    ['an empty file called an archive', [aFile('a.zip', '')], ['a.zip failed unreadable']],
    [
      'an image that no text uses',
      [aFile('a.md', 'Words.'), aFile('b.png', PNG)],
      ['a.md added', 'b.png failed not-markdown'],
    ],
    [
      'what stands beside a text in a folder, hidden files apart',
      [aFile('f/a.md', TEXT), aFile('f/p.png', PNG), aFile('f/b.css'), aFile('f/.DS_Store')],
      ['f/a.md added', 'f/b.css failed not-markdown'],
    ],
  ])('names %s', async (_, files, rows) => {
    expect(await rowsOf(...files)).toEqual(rows);
  });

  it('names what is of no use in an archive, hidden files and used images apart', async () => {
    const archive = await anArchive('a.zip', {
      'f/a.md': TEXT,
      'f/p.png': PNG,
      'f/style.css': 'a',
      '.obsidian/app.json': '{}',
      '__MACOSX/f/._a.md': 'x',
      'f/.DS_Store': 'x',
    });
    expect(await rowsOf(archive)).toEqual(['f/a.md added', 'f/style.css failed not-markdown']);
  });

  it.each([
    ['of anything else', { 'word/document.xml': '<a/>', 'word/b.xml': '<b/>' }],
    ['of nothing', {}],
  ])('names an archive %s once', async (_, entries: Record<string, string>) => {
    const archive = await anArchive('a.docx', entries);
    expect(await rowsOf(archive)).toEqual(['a.docx failed not-markdown']);
  });

  it('finds the images of a text in an archive beside it', async () => {
    const archive = await anArchive('images.zip', { 'p.png': PNG });
    expect(await rowsOf(aFile('a.md', TEXT), archive)).toEqual(['a.md added']);
  });
});
