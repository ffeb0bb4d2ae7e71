import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HIGHLIGHT_CSS } from '../../src/background/highlight-css';
import { MARGIN_CSS, MARGIN_TOKENS } from '../../src/content/margin/margin-styles';
import { COLORS } from '../../src/model/annotation';
import { ACTIVE, HIGHLIGHTERS } from '../../src/model/highlighters';

const tokens = readFileSync(resolve(import.meta.dirname, '../../src/ui/tokens.css'), 'utf8');
/** The first value that the stylesheet gives a token: later ones are for other themes. */
const token = (name: string) =>
  new RegExp(`--${name}:\\s*([^;]+);`).exec(tokens)?.[1]?.replace(/\s+/g, ' ');
const pair = (name: string) => [...(token(name) ?? '').matchAll(/#\w{6}/g)].map(([hex]) => hex);
const rgb = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** What is seen where a translucent colour lies on a ground. */
const over = (ink: readonly number[], opacity: number, ground: readonly number[]) =>
  ink.map((value, k) => value * opacity + (ground[k] ?? 0) * (1 - opacity));
const luminance = (color: readonly number[]) => {
  const [r = 0, g = 0, b = 0] = color.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
/** WCAG 2.2, 1.4.3 */
const contrast = (one: readonly number[], two: readonly number[]) => {
  const [light = 0, dark = 0] = [luminance(one), luminance(two)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};

describe('what is drawn in other people’s pages', () => {
  it.each(Object.entries(MARGIN_TOKENS))('has the %s of the interface', (name, value) => {
    expect(value).toBe(token(name));
  });

  it('uses no token that it does not have', () => {
    const known = [...Object.keys(MARGIN_TOKENS), 'tint', 'edge', 'line-style'];
    const used = [...MARGIN_CSS.matchAll(/var\(--([\w-]+)/g)].map(([, name]) => name);
    expect(used.filter((name) => !known.includes(name ?? ''))).toEqual([]);
  });

  it.each(COLORS)('has the interface’s %s', (color) => {
    const { tint, edge, line } = HIGHLIGHTERS[color];
    expect(tint).toEqual(pair(`${color}-tint`));
    expect(edge).toEqual(pair(`${color}-edge`));
    const rule = tokens.slice(tokens.indexOf(`[data-color="${color}"]`));
    expect(/--edge-style: (\w+)/.exec(rule)?.[1]).toBe(line);
  });

  it('has the interface’s red ink for the passage that is looked at', () => {
    const [red = ''] = pair('red');
    expect(ACTIVE.edge).toBe(red);
    expect(ACTIVE.ink).toEqual(rgb(red));
  });
});

describe.each(COLORS)('a passage in %s on a page', (color) => {
  const { ink, opacity, edge, tint } = HIGHLIGHTERS[color];
  const grounds = { white: rgb('#ffffff'), black: rgb('#000000'), slate: rgb('#1e1e1e') };

  it('looks on white as in the reader', () => {
    const seen = over(ink, opacity, grounds.white);
    const wanted = rgb(tint[0]);
    for (const k of [0, 1, 2]) expect(Math.abs((seen[k] ?? 0) - (wanted[k] ?? 0))).toBeLessThan(16);
  });

  it.each([
    { text: '#000000', on: 'white' },
    { text: '#333333', on: 'white' },
    { text: '#0000ee', on: 'white' },
    { text: '#595959', on: 'white' },
    { text: '#ffffff', on: 'black' },
    { text: '#d0d0d0', on: 'black' },
    { text: '#e6e6e6', on: 'slate' },
    { text: '#c8c8c8', on: 'slate' },
  ] as const)('leaves $text on $on readable', ({ text, on }) => {
    expect(contrast(rgb(text), over(ink, opacity, grounds[on]))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['white', 'slate'] as const)('has a line that is seen on %s', (on) => {
    expect(contrast(rgb(edge[0]), grounds[on])).toBeGreaterThanOrEqual(3);
  });

  it('has a rule for the name that it is painted under', () => {
    expect(HIGHLIGHT_CSS).toContain(`::highlight(postil-${color}){`);
  });
});
