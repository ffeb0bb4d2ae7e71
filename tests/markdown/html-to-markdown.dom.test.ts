import MarkdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { htmlToMarkdown } from '../../src/markdown/html-to-markdown';
import { markdownToHtml } from '../../src/markdown/markdown-to-html';
import { canonical } from './canonical';
import { blocks } from './cases/block';
import { cjks } from './cases/cjk';
import { codes } from './cases/code';
import { escapes } from './cases/escape';
import { inlines } from './cases/inline';
import { images, links } from './cases/link';
import { lists } from './cases/list';
import { maths } from './cases/math';
import { notes } from './cases/note';
import { tables } from './cases/table';

const other = new MarkdownIt({ html: true });

describe.each([
  ['escaping', escapes],
  ['inline', inlines],
  ['links', links],
  ['images', images],
  ['code', codes],
  ['tables', tables],
  ['lists', lists],
  ['blocks', blocks],
  ['Chinese, Japanese, Korean', cjks],
  ['math', maths],
  ['footnotes', notes],
])('%s', (_, cases) => {
  it.each(cases)('keeps $title', ({ html, back = html, markdown, isOurs }) => {
    const text = htmlToMarkdown(html);
    const home = markdownToHtml(text);
    expect(canonical(home), text).toBe(canonical(back));
    if (!isOurs) expect(canonical(other.render(text)), text).toBe(canonical(back));
    if (markdown !== undefined) expect(text).toBe(`${markdown}\n`);
  });

  it.each(cases)('writes the same again for $title', ({ html }) => {
    // A highlight is marked anew before every export.
    const text = htmlToMarkdown(html.replaceAll(/<mark class="postil[^>]*>/g, '<mark>'));
    expect(htmlToMarkdown(markdownToHtml(text))).toBe(text);
  });
});
