import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyArticle } from '../../src/markdown/fields/empty-article';
import { filePath } from '../../src/markdown/file-path';
import { hostileString } from './hostile';

const pathOf = (title: string, pattern = '{slug}.md', taken: string[] = []) =>
  filePath({ ...emptyArticle(), title, published: '2021-06-04T23:30:00+08:00' }, pattern, taken);

const bytes = (text: string) => new TextEncoder().encode(text).length;

describe('filePath', () => {
  it.each([
    ['脉脉的边界需要打破还是平衡？', '脉脉的边界需要打破还是平衡.md'],
    ['Hello, World! It’s 5 o’clock', 'hello-world-its-5-oclock.md'],
    ['Ünïcode ÉTÉ', 'ünïcode-été.md'],
    ['e\u0301', 'é.md'],
    ['हिन्दी', 'हिन्दी.md'],
    ['../../etc/passwd', 'etc-passwd.md'],
    ['a/b\\c:d', 'a-b-c-d.md'],
    ['CON', 'con_.md'],
    ['lpt¹', 'lpt¹_.md'],
    ['', 'untitled.md'],
    ['🎉', 'untitled.md'],
    ['--- …', 'untitled.md'],
  ])('makes of %j the name %j', (title, path) => {
    expect(pathOf(title)).toBe(path);
  });

  it.each([
    ['{title}.md', 'What? A "Title": yes/no.', 'What A Title yes no.md'],
    ['{title}.md', '.hidden', 'hidden.md'],
    ['{title}.md', 'aux.tar', 'aux_.tar.md'],
    ['_posts/{date}-{slug}.md', 'A post', '_posts/2021-06-04-a-post.md'],
    ['{slug}/index.md', 'A bundle', 'a-bundle/index.md'],
  ])('fills the pattern %s', (pattern, title, path) => {
    expect(pathOf(title, pattern)).toBe(path);
  });

  it.each([
    ['in use', ['a.md'], 'a-2.md'],
    ['in use in capitals', ['A.MD', 'a-2.md'], 'a-3.md'],
    ['in use in another composition', ['ａ.md'], 'a-2.md'],
    ['free', ['b.md'], 'a.md'],
  ])('differs from paths %s', (_, taken, path) => {
    expect(pathOf('A', '{slug}.md', taken)).toBe(path);
  });

  it('cuts long names between characters, at 200 bytes with what follows', () => {
    const path = pathOf('脉'.repeat(300), '{slug}.md', [pathOf('脉'.repeat(300))]);
    expect(path).toMatch(/^脉+-2\.md$/);
    expect(bytes(path)).toBeLessThanOrEqual(200);
    expect(bytes(path)).toBeGreaterThan(190);
    expect(pathOf('👩‍👩‍👧'.repeat(40), '{title}.md')).toMatch(/^(?:👩‍👩‍👧)+\.md$/u);
  });

  it('is a valid name everywhere, whatever the title', () => {
    const patterns = ['{slug}.md', '{title}.md', '_posts/{date}-{slug}.md', '{slug}/index.md'];
    fc.assert(
      fc.property(hostileString, fc.constantFrom(...patterns), (title, pattern) => {
        for (const name of pathOf(title, pattern).split('/')) {
          expect(bytes(name)).toBeLessThanOrEqual(201);
          expect(name).toBe(name.normalize('NFC'));
          expect(name).not.toMatch(/[\\/:*?"<>|]|\p{Cc}|\p{Cs}|^[. ]|[. ]$/u);
          expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
        }
      }),
    );
  });
});
