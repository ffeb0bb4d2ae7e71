import { common, createLowlight } from 'lowlight';
import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../src/options/reader/code-tokens';

const lowlight = createLowlight(common);
const coloured = (language: string, code: string) =>
  tokensOf(lowlight.highlight(language, code)).map(
    ({ kind, start, end }) => `${kind}: ${code.slice(start, end)}`,
  );

describe('the colours of code', () => {
  it.each([
    ['js', 'const n = 1; // one', ['keyword: const', 'number: 1', 'comment: // one']],
    [
      'python',
      'def f(): return "a"',
      ['keyword: def', 'title: f', 'keyword: return', 'string: "a"'],
    ],
    ['html', '<b id="x">y</b>', ['title: b', 'name: id', 'string: "x"', 'title: b']],
  ])('%s', (language, code, tokens) => {
    expect(coloured(language, code)).toEqual(tokens);
  });

  it('leave what is put into a string as code', () => {
    expect(coloured('python', 'f"a {b} c"')).toEqual(['string: f"a ', 'string:  c"']);
  });

  it('never count another character than the code has', () => {
    const code = 'let s = "🌊 <&>"; /* é\n */ f(s)';
    for (const { start, end } of tokensOf(lowlight.highlight('rust', code))) {
      expect(start).toBeLessThan(end);
      expect(end).toBeLessThanOrEqual(code.length);
    }
  });
});
