import fc from 'fast-check';
import { parse as parseToml } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { FrontMatterLossError } from '../../../src/markdown/front-matter/front-matter-loss-error';
import { readFrontMatter } from '../../../src/markdown/front-matter/read-front-matter';
import { writeFrontMatter } from '../../../src/markdown/front-matter/write-front-matter';
import { HOSTILE, hostileString } from '../hostile';

const inside = (text: string) => text.slice('---\n'.length, -'---\n'.length);

describe('a string in the front matter', () => {
  it.each(HOSTILE.map((value) => [JSON.stringify(value).slice(0, 40), value]))(
    'is the same to readers of YAML 1.2 and 1.1: %s',
    (_, value) => {
      const text = writeFrontMatter({ value, list: [value], map: { inner: value } });
      const whole = { value, list: [value], map: { inner: value } };
      expect(parse(inside(text))).toEqual(whole);
      expect(parse(inside(text), { version: '1.1', schema: 'yaml-1.1' })).toEqual(whole);
    },
  );

  it('is the same whatever it holds, as a value and as a key', () => {
    fc.assert(
      fc.property(fc.dictionary(hostileString, hostileString), (data) => {
        const text = writeFrontMatter(data);
        expect(readFrontMatter(text)).toEqual({ data, body: '' });
        expect(parse(inside(text), { version: '1.1' }) ?? {}).toEqual(data);
      }),
    );
  });

  it('holds no character that YAML does not allow', () => {
    fc.assert(
      fc.property(hostileString, (value) => {
        const text = writeFrontMatter({ value });
        expect(text).toMatch(/^[\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
        expect(text.trimEnd().split('\n')).toHaveLength(3);
      }),
    );
  });
});

describe('front matter', () => {
  it('keeps any value of JSON, and the order of its keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })), (any) => {
        // As JSON has it: without negative zero.
        const data = JSON.parse(JSON.stringify(any));
        const back = readFrontMatter(writeFrontMatter(data)).data;
        expect(back).toEqual(data);
        expect(Object.keys(back)).toEqual(Object.keys(data));
      }),
    );
  });

  it.each([
    ['simple words plain', { a: 'Ada Lovelace' }, 'a: Ada Lovelace\n'],
    ['Chinese plain', { 作者: '鸟哥笔记' }, '作者: 鸟哥笔记\n'],
    ['what looks like something else in quotes', { a: 'yes' }, "a: 'yes'\n"],
    ['quotes doubled', { a: "it's 5 o'clock?" }, "a: 'it''s 5 o''clock?'\n"],
    ['line endings as escapes', { a: 'b\nc' }, 'a: "b\\nc"\n'],
    [
      'a date of RFC 1123 as generators write it',
      { date: 'Fri, 04 Jun 2021 10:19:44 GMT' },
      'date: Fri, 04 Jun 2021 10:19:44 GMT\n',
    ],
    [
      'no anchors for what is there twice',
      { a: HOSTILE.slice(1, 2), b: HOSTILE.slice(1, 2) },
      "a:\n  - ' '\nb:\n  - ' '\n",
    ],
  ])('writes %s', (_, data, text) => {
    expect(inside(writeFrontMatter(data))).toBe(text);
  });

  it('names the key whose value cannot come back', () => {
    const failing = () => writeFrontMatter({ good: 1, bad: new Map([[1, 2]]) });
    expect(failing).toThrow(FrontMatterLossError);
    expect(failing).toThrow('"bad"');
  });
});

/** What TOML can say: Unicode, and no null. */
const inUnicode = hostileString.map((text) => text.toWellFormed());

describe('TOML front matter', () => {
  it('is the same whatever it holds, as a value and as a key', () => {
    const value = fc.oneof(
      inUnicode,
      fc.boolean(),
      fc.maxSafeInteger(),
      fc.double({ noNaN: true }).map((number) => number + 0),
      fc.array(inUnicode, { maxLength: 3 }),
      fc.dictionary(inUnicode, inUnicode, { maxKeys: 3 }),
    );
    fc.assert(
      fc.property(fc.dictionary(inUnicode, value), (data) => {
        const text = writeFrontMatter(data, 'toml');
        const back = readFrontMatter(text);
        expect(back).toEqual({ data, body: '' });
        expect(Object.keys(back.data)).toEqual(Object.keys(data));
        expect(parseToml(text.slice('+++\n'.length, -'+++\n'.length))).toEqual(data);
        expect(text.trimEnd().split('\n')).toHaveLength(Object.keys(data).length + 2);
      }),
    );
  });

  it('leaves out what it has no word for', () => {
    const data = { a: null, b: [1, null], c: { d: null }, e: '\ud800', f: 'x' };
    expect(writeFrontMatter(data, 'toml')).toBe('+++\nf = "x"\n+++\n');
  });
});
