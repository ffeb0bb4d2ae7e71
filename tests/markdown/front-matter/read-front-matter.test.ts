import { describe, expect, it } from 'vitest';
import { FrontMatterError } from '../../../src/markdown/front-matter/front-matter-error';
import { readFrontMatter } from '../../../src/markdown/front-matter/read-front-matter';

describe('readFrontMatter', () => {
  it.each([
    ['blank lines before it', '\n\n  \n---\na: 1\n---\nText', { a: 1 }, 'Text'],
    ['a byte order mark', '\ufeff---\na: 1\n---\nText', { a: 1 }, 'Text'],
    ['Windows line endings', '---\r\na: 1\r\n---\r\n\r\nText\r\nmore', { a: 1 }, 'Text\nmore'],
    ['spaces after the dashes', '---  \na: 1\n---\t\nText', { a: 1 }, 'Text'],
    ['three dots at the end', '---\na: 1\n...\nText', { a: 1 }, 'Text'],
    ['no body', '---\na: 1\n---', { a: 1 }, ''],
    ['no keys', '---\n---\nText', {}, 'Text'],
    ['a comment only', '---\n# nothing\n---\nText', {}, 'Text'],
    ['no front matter', 'Text\n\n---\n\nmore', {}, 'Text\n\n---\n\nmore'],
    ['rules around a line', '---\njust a line\n---\nText', {}, '---\njust a line\n---\nText'],
    ['dashes inside a value', '---\na: |\n  ---\n  b\n---\nText', { a: '---\nb\n' }, 'Text'],
    ['a key twice: the last counts', '---\na: 1\na: 2\n---\n', { a: 2 }, ''],
    [
      'what only YAML 1.1 changes',
      '---\na: yes\nb: 2021-06-04\nc: 0777\n---\n',
      { a: 'yes', b: '2021-06-04', c: 777 },
      '',
    ],
    [
      'digits that no number holds',
      '---\nid: 12345678901234567890\n---\n',
      { id: '12345678901234567890' },
      '',
    ],
    [
      'TOML',
      '\ufeff+++\na = 1\nb = 2021-06-04\nc = ["x"]\n+++\n\nText',
      { a: 1, b: '2021-06-04', c: ['x'] },
      'Text',
    ],
    ['TOML without keys', '+++\n+++\nText', {}, 'Text'],
    [
      'digits that no number holds, in TOML',
      '+++\nid = 9223372036854775807\n+++\n',
      { id: '9223372036854775807' },
      '',
    ],
    ['a few aliases', '---\na: &x [1]\nb: *x\n---\n', { a: [1], b: [1] }, ''],
  ])('reads a file with %s', (_, text, data, body) => {
    expect(readFrontMatter(text)).toEqual({ data, body });
  });

  it.each([
    ['a value with a colon', '\n---\ntitle: a: b\n---\n', 3],
    ['an open bracket', '---\na: 1\ntags: [x\n---\n', 3],
    ['an open quote', '---\ntitle: "x\n---\n', 2],
    ['TOML', '\n+++\na = 1\nb = \n+++\n', 4],
  ])('says on which line %s is wrong', (_, text, line) => {
    const failing = () => readFrontMatter(text);
    expect(failing).toThrow(FrontMatterError);
    expect(failing).toThrow(expect.objectContaining({ line }));
  });

  it('refuses aliases that would fill the memory', () => {
    const levels = Array.from(
      { length: 12 },
      (_, at) => `l${at + 1}: &l${at + 1} [${`*l${at},`.repeat(9)}]`,
    );
    const bomb = `---\nl0: &l0 [x]\n${levels.join('\n')}\n---\n`;
    expect(() => readFrontMatter(bomb)).toThrow(FrontMatterError);
  });

  it('refuses nesting that would break the reader', () => {
    expect(() => readFrontMatter(`---\na: ${'['.repeat(20_000)}\n---\n`)).toThrow(FrontMatterError);
  });
});
