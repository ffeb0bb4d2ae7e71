import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COLORS } from '../../src/model/annotation';

const src = resolve(import.meta.dirname, '../../src');
const tokens = readFileSync(join(src, 'ui/tokens.css'), 'utf8');
const blockOf = (selector: string) =>
  tokens.slice(tokens.indexOf(selector)).match(/\{([^}]*)\}/)?.[1] ?? '';

const pairs = [...blockOf(':root').matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)];
const light = new Map(pairs.map(([, name = '', day = '']) => [name, day]));
const dark = new Map(pairs.map(([, name = '', , night = '']) => [name, night]));
const sepia = new Map([
  ...light,
  ...[...blockOf('[data-theme="sepia"]').matchAll(/--([\w-]+): (#\w{6})/g)].map(
    ([, name = '', value = '']): [string, string] => [name, value],
  ),
]);

/** Relative luminance of #rrggbb (WCAG 2.2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, two: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(two)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ['paper', 'raised', 'wash'];
const tints = COLORS.map((color) => `${color}-tint`);
const cases = [
  ...[...grounds, ...tints].map((on) => ({ ink: 'ink', on, least: 7 })),
  ...grounds.map((on) => ({ ink: 'quiet', on, least: 4.5 })),
  ...[...grounds, ...tints].map((on) => ({ ink: 'red', on, least: 4.5 })),
  { ink: 'on-red', on: 'red', least: 4.5 },
  ...['keyword', 'string', 'number', 'title', 'name'].map((token) => ({
    ink: `code-${token}`,
    on: 'wash',
    least: 4.5,
  })),
  ...grounds.map((on) => ({ ink: 'frame', on, least: 3 })),
  ...COLORS.flatMap((color) => [
    { ink: `${color}-edge`, on: 'paper', least: 3 },
    { ink: `${color}-edge`, on: `${color}-tint`, least: 3 },
  ]),
];

describe.each([
  { theme: 'light', colors: light },
  { theme: 'dark', colors: dark },
  { theme: 'sepia', colors: sepia },
])('in the $theme theme', ({ colors }) => {
  it.each(cases)('$ink on $on has at least $least:1', ({ ink, on, least }) => {
    expect(contrast(colors.get(ink) ?? '', colors.get(on) ?? '')).toBeGreaterThanOrEqual(least);
  });
});

describe('the stylesheets', () => {
  const sheets = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.css') && path !== join('ui', 'tokens.css'),
  );
  const COLOR = /#[\da-f]{3,8}\b(?!\s*[,{.:[>])|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch)a?\(/i;
  const SIZE = /(?<![\w-])(?!0(?:px|r?em)\b)\d*\.?\d+(?:px|pt)\b/;

  it.each(sheets)('%s takes every colour and size from tokens.css', (path) => {
    const wrong = readFileSync(join(src, path), 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .split('\n')
      .filter((line) => !/^\s*@(?:media|container)/.test(line))
      .filter((line) => COLOR.test(line) || SIZE.test(line));
    expect(wrong).toEqual([]);
  });
});
