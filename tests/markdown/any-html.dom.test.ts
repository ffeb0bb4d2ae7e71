import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToMarkdown } from '../../src/markdown/html-to-markdown';
import { markdownToHtml } from '../../src/markdown/markdown-to-html';
import { sanitiseHtml } from '../../src/model/sanitise';
import { anyHtml } from './any-html';

/** The same in every run: what is found by chance would be a test that fails by chance. */
const RUNS = { numRuns: 300, seed: 20261122 };

const shown = (html: string) =>
  new DOMParser().parseFromString(html, 'text/html').body.textContent?.replace(/[\s\u200b]+/g, '');

const home = (text: string) => sanitiseHtml(markdownToHtml(text));

describe('any HTML', () => {
  it('keeps its text on the way to Markdown and back', () => {
    fc.assert(
      fc.property(anyHtml, (source) => {
        const html = sanitiseHtml(source);
        const text = htmlToMarkdown(html);
        expect(shown(home(text)), text).toBe(shown(html));
      }),
      RUNS,
    );
  }, 60_000);

  it('is the same Markdown again when it comes back', () => {
    fc.assert(
      fc.property(anyHtml, (source) => {
        const text = htmlToMarkdown(sanitiseHtml(source));
        expect(htmlToMarkdown(home(text))).toBe(text);
      }),
      RUNS,
    );
  }, 60_000);
});
