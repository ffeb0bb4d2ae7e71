import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '../src/_locales/en/messages.json' with { type: 'json' };
import zh from '../src/_locales/zh_CN/messages.json' with { type: 'json' };

const root = resolve(import.meta.dirname, '..');
const src = join(root, 'src');
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:tsx?|html)$/.test(path))
  .map((path) => ({ path, code: readFileSync(join(src, path), 'utf8') }));

type Texts = Record<string, { message: string }>;
const english: Texts = en;
const chinese: Texts = zh;
const keys = Object.keys(english);

/** Every string the code holds, and a pattern for every template that could make a key. */
const literals = new Set(
  sources.flatMap(({ code }) => [...code.matchAll(/['"`]([\w]+)['"`]/g)].map((match) => match[1])),
);
const templates = sources.flatMap(({ code }) =>
  [...code.matchAll(/`([a-z]\w*)\$\{[^}]*\}(\w*)`/gi)].map(
    ([, start, end]) => new RegExp(`^${start}\\w+${end}$`),
  ),
);
const manifest = readFileSync(join(root, 'manifest.json'), 'utf8');

const isUsed = (key: string) =>
  [key, key.replace(/_(?:one|other)$/, '')].some(
    (name) => literals.has(name) || templates.some((template) => template.test(name)),
  ) || manifest.includes(`__MSG_${key}__`);

describe('the texts', () => {
  it('are the same in English and Chinese', () => {
    expect(Object.keys(chinese).toSorted()).toEqual(keys.toSorted());
  });

  it('are all used', () => {
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });

  it('are none of them empty, and take the same fillings in both languages', () => {
    const fillings = (text: string | undefined) => [...(text ?? '').matchAll(/\$\d/g)].join();
    const wrong = keys.filter(
      (key) =>
        !english[key]?.message.trim() ||
        !chinese[key]?.message.trim() ||
        [...fillings(english[key]?.message)].toSorted().join() !==
          [...fillings(chinese[key]?.message)].toSorted().join(),
    );
    expect(wrong).toEqual([]);
  });

  it('have lost no filling on the way: a shell takes $1 out of what stands in double quotes', () => {
    const gap = /“”|《》| {2}| [.,;:]|^ |(?<![,:]) $/;
    const lost = keys.filter((key) =>
      [english, chinese].some((texts) => gap.test(texts[key]?.message ?? '')),
    );
    expect(lost).toEqual([]);
  });

  it('speak quietly: no exclamation mark, no please, no successfully', () => {
    const loud = keys.filter(
      (key) =>
        /!(?!\[)|\bplease\b|successfully/i.test(english[key]?.message ?? '') ||
        /！|!(?!\[)|(?<!申)请(?!求)|成功/.test(chinese[key]?.message ?? ''),
    );
    expect(loud).toEqual([]);
  });

  it('hold nothing that Chrome reads as a named placeholder, and refuses the extension for', () => {
    const named = keys.filter((key) =>
      [english, chinese].some((texts) => /\$\w+\$/.test(texts[key]?.message ?? '')),
    );
    expect(named).toEqual([]);
  });

  it('use full-width punctuation in Chinese', () => {
    const narrow = keys.filter((key) => /\p{Script=Han}[,;:?]/u.test(chinese[key]?.message ?? ''));
    expect(narrow).toEqual([]);
  });
});

describe('the components', () => {
  it('hold no words of their own: what people read is in _locales', () => {
    const spoken = sources
      .filter(({ path }) => path.endsWith('.tsx'))
      .flatMap(({ path, code }) =>
        [
          ...code.matchAll(/>\s*([A-Za-z\p{Script=Han}][^<>{}=;()]*[A-Za-z\p{Script=Han}.])\s*</gu),
          ...code.matchAll(/\b(?:aria-label|title|placeholder|alt)="([^"]*\p{L}[^"]*)"/gu),
        ]
          // The name is the same in every language.
          .filter((match) => match[1] !== 'Postil')
          .map((match) => `${path}: ${match[1]}`),
      );
    expect(spoken).toEqual([]);
  });
});
