import { describe, expect, it } from 'vitest';
import { markdownToHtml } from '../../src/markdown/markdown-to-html';
import { sanitiseHtml } from '../../src/model/sanitise';

describe('markdownToHtml reads', () => {
  it.each([
    ['a highlight', 'a ==b *c*== d', '<p>a <mark>b <em>c</em></mark> d</p>'],
    [
      'a highlight beside Chinese punctuation',
      '这是==重点。==下一句',
      '<p>这是<mark>重点。</mark>下一句</p>',
    ],
    ['no highlight in comparisons', 'if a == b and c == d', '<p>if a == b and c == d</p>'],
    ['no highlight in code', '`a==b==c`', '<p><code>a==b==c</code></p>'],
    ['no highlight of three signs', 'a ===b=== c', '<p>a ===b=== c</p>'],
    ['an escaped highlight', '\\==a\\==', '<p>==a==</p>'],
    ['a highlight without an end', '==a', '<p>==a</p>'],
    ['a formula in a line', 'a $x_1$ b', '<p>a <code class="language-math">x_1</code> b</p>'],
    ['a formula on its own', '$$\nx\n$$', '<pre><code class="language-math">x</code></pre>'],
    ['code with its language', '```js\nx\n```', '<pre><code class="language-js">x\n</code></pre>'],
    ['struck text', '~~a~~', '<p><del>a</del></p>'],
    [
      'an address',
      'see https://e.com/a.',
      '<p>see <a href="https://e.com/a">https://e.com/a</a>.</p>',
    ],
    [
      'an address to the letter',
      '[a](<https://e.com/页 边>)',
      '<p><a href="https://e.com/页 边">a</a></p>',
    ],
    ['HTML in the text', 'H<sub>2</sub>O', '<p>H<sub>2</sub>O</p>'],
    [
      'a line of Markdown in HTML',
      '<figure>\n\n![a](b.png)\n\n<figcaption>c</figcaption>\n</figure>',
      '<figure>\n<img src="b.png" alt="a">\n<figcaption>c</figcaption>\n</figure>',
    ],
    ['nothing', '', ''],
  ])('%s', (_, text, html) => {
    expect(markdownToHtml(text)).toBe(html);
  });

  it('a table, tasks and footnotes in a form that stays when it is sanitised', () => {
    const html = markdownToHtml('| a |\n| -: |\n| 1 |\n\n- [x] b\n\nc[^n]\n\n[^n]: d\n');
    expect(sanitiseHtml(html)).toContain('<th align="right">a</th>');
    expect(sanitiseHtml(html)).toContain(
      '<li class="task-list-item"><input type="checkbox" checked="" disabled=""> b</li>',
    );
    expect(sanitiseHtml(html)).toContain(
      '<a href="#user-content-fn-n" class="footnote-ref" id="user-content-fnref-n">1</a>',
    );
    expect(sanitiseHtml(html)).toContain(
      '<a href="#user-content-fnref-n" class="footnote-backref">↩</a>',
    );
    expect(html).not.toContain('<h2');
  });

  it('nothing that would run, once it is sanitised', () => {
    const html = markdownToHtml(
      '[a](javascript:b) <img src=x onerror=c> <script>d</script>\n\n<iframe src="e">',
    );
    expect(sanitiseHtml(html)).not.toMatch(/javascript|onerror|script|iframe/);
  });
});
