import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { mathFromMarkdown } from 'mdast-util-math';
import { math } from 'micromark-extension-math';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/markdown/dialect/dialect';
import { loneRuns } from '../../src/markdown/dialect/lone-runs';

describe('runs that nothing closes', () => {
  const plain = { extensions: [math()], mdastExtensions: [mathFromMarkdown()] };
  const quick = (text: string) => ({ ...plain, extensions: [math(), loneRuns(text)] });

  it('change nothing but the time that a text takes', () => {
    const part = fc.constantFrom(
      '`',
      '``',
      '```',
      '$',
      '$$',
      '$$$',
      '\\',
      'a',
      ' ',
      '\n',
      '\n\n',
      '\r\n',
      '\r\n\r\n',
      '> ',
      '\n>\n',
      '- ',
      '\t',
      '*',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 24 }), (parts) => {
        const text = parts.join('');
        expect(fromMarkdown(text, quick(text))).toEqual(fromMarkdown(text, plain));
      }),
      { numRuns: 400 },
    );
  }, 30_000);

  it.each(['`', '$'])('are text, fifteen hundred of growing length as well: %s', (sign) => {
    const text = Array.from({ length: 1500 }, (_, at) => sign.repeat(at + 1)).join('a');
    const [paragraph] = parseMarkdown(`x${text}`).children;
    expect(paragraph).toMatchObject({ type: 'paragraph', children: [{ value: `x${text}` }] });
  });
});
