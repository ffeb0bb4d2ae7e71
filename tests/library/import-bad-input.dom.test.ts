import { beforeEach, describe, expect, it } from 'vitest';
import { importFiles } from '../../src/library/import/import-files';
import { previewImport } from '../../src/library/import/preview-import';
import { database } from '../../src/store/database';
import {
  aFile,
  aZip,
  emptyLibrary,
  quietly,
  rowsOf,
  sample,
  wholeLibrary,
} from './import-fixtures';

const HEAD = 'title,url,time_added,tags,status\n';

beforeEach(async () => {
  await emptyLibrary();
  await importFiles([sample('obsidian/felt.md')], quietly);
});

/** A ZIP whose one entry is called `../up.md`: every ZIP writer refuses to make one. */
async function zipOutside(): Promise<File> {
  const zip = await aZip('a.zip', { 'xx/up.md': 'Words.', 'in.md': 'Inside.' });
  const bytes = new Uint8Array(await zip.arrayBuffer());
  const find = new TextEncoder().encode('xx/up.md');
  for (let at = 0; at < bytes.length; at++)
    if (find.every((byte, index) => bytes[at + index] === byte)) bytes.set([46, 46], at);
  return new File([bytes], 'a.zip');
}

async function changed(file: File, change: (bytes: Uint8Array<ArrayBuffer>) => BlobPart) {
  return new File([change(new Uint8Array(await file.arrayBuffer()))], file.name);
}

describe('Bad input gives a clear report and leaves the library as it was', () => {
  it.each<[string, () => Promise<File>, string[]]>([
    [
      'a ZIP that is cut off',
      async () =>
        changed(await aZip('a.zip', { 'a.md': 'Words. '.repeat(999) }), (all) => all.slice(0, 60)),
      ['a.zip failed unreadable'],
    ],
    [
      'a ZIP whose bytes were spoiled',
      async () =>
        changed(
          await aZip('a.zip', { 'a.csv': `${HEAD}One,https://a.example/1,1614556800,,unread` }),
          (all) => all.map((byte, at) => (at > 50 && at < 90 ? byte ^ 0x55 : byte)),
        ),
      ['a.zip › a.csv failed unreadable'],
    ],
    [
      'a ZIP bomb',
      async () => aZip('a.zip', { 'a.csv': `${HEAD}${'a,b\n'.repeat(2_000_000)}` }),
      ['a.zip › a.csv failed bomb'],
    ],
    [
      'a file of bytes',
      async () =>
        aFile(
          'a.csv',
          new Uint8Array(999).map((_, at) => at * 7),
        ),
      ['a.csv failed unknown-format'],
    ],
    [
      'JSON of nothing we know',
      async () => aFile('a.json', '{"a": [1, 2'),
      ['a.json failed unknown-format'],
    ],
    [
      'a table of nothing we know',
      async () => aFile('a.csv', 'a,b\n1,2\n'),
      ['a.csv failed unknown-format'],
    ],
    ['an empty table', async () => aFile('a.csv', ''), ['a.csv failed unknown-format']],
    [
      'rows without an address, or with one that runs',
      async () => aFile('a.csv', `${HEAD}A,javascript:alert(1),1,,unread\nB,,1,,unread\n`),
      ['a.csv:1 failed no-address', 'a.csv:2 failed no-address'],
    ],
    [
      'a quotation mark that never ends',
      async () => new File([`${HEAD}"`, ...Array(20).fill('x,y\n'.repeat(250_000))], 'a.csv'),
      ['a.csv failed broken-row'],
    ],
  ])('%s', async (_, make, rows) => {
    const before = await wholeLibrary();
    expect(await rowsOf(await make())).toEqual(rows);
    expect(await wholeLibrary()).toEqual(before);
  });

  it('paths that lead out of their archive', async () => {
    expect(await rowsOf(await zipOutside())).toEqual([
      'a.zip › in.md added',
      'a.zip › ../up.md failed unsafe-path',
    ]);
  });

  it('a table of 100 MB with more rows than anybody saved, stopped before it fills the memory', async () => {
    const part = `Title,nowhere at all,1614556800,a|b,unread\n`.repeat(25_000);
    const file = new File([HEAD, ...Array(110).fill(part)], 'a.csv');
    expect(file.size).toBeGreaterThan(100_000_000);
    const before = await wholeLibrary();
    await expect(previewImport([file], quietly)).rejects.toMatchObject({ failure: 'too-many' });
    expect(await wholeLibrary()).toEqual(before);
  }, 60_000);

  it('a list of aliases that would fill the memory, kept as text', async () => {
    const lines = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (const [one, next] of ['ab', 'bc', 'cd', 'de', 'ef', 'fg', 'gh', 'hi'])
      lines.push(`${next}: &${next} [${Array(9).fill(`*${one}`).join()}]`);
    const file = aFile('a.md', `---\n${lines.join('\n')}\n---\n\nStill here.\n`);
    expect(await rowsOf(file)).toEqual(['a.md added front-matter']);
  });

  it('HTML that would run, stored without its teeth', async () => {
    const content =
      '<p onclick="alert(1)">Kept <a href="javascript:alert(2)">words</a></p><script>alert(3)</script><img src=x onerror=alert(4)><iframe src="https://a.example"></iframe><form><input></form>';
    const json = [
      {
        url: 'https://a.example/h',
        title: '<img src=x onerror=alert(5)>',
        content,
        is_archived: 0,
        tags: ['<b>'],
      },
    ];
    expect(await rowsOf(aFile('w.json', JSON.stringify(json)))).toEqual(['w.json:1 added']);
    const [body] = await database.bodies.filter(({ text }) => text.includes('Kept')).toArray();
    expect(body?.text).toBe('Kept words');
    expect(body?.html).not.toMatch(/script|onclick|onerror|alert|iframe|form/);
  });
});
