import { describe, expect, it } from 'vitest';
import { htmlToMarkdown } from '../../src/markdown/html-to-markdown';
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

const mathml = (content: string, tex: string, display = '') =>
  `<math${display}><semantics>${content}<annotation encoding="application/x-tex">${tex}</annotation></semantics></math>`;
const BLOCK = ' display="block"';
const X = '<mi>x</mi>';
const X1 = '<msub><mi>x</mi><mn>1</mn></msub>';

describe('markdownToHtml draws', () => {
  it.each([
    ['a formula in a line', 'a $x_1$ b', `<p>a ${mathml(X1, 'x_1')} b</p>`],
    ['a formula on its own', '$$\nx\n$$', mathml(X, 'x', BLOCK)],
    ['a formula on its own in one line', '$$x$$', mathml(X, 'x', BLOCK)],
    ['a formula that begins beside its fence', '$$x\n_1\n$$', mathml(X1, 'x\n_1', BLOCK)],
    ['a formula in a line with two dollars', 'a $$x$$', `<p>a ${mathml(X, 'x')}</p>`],
    ['a fence of math', '```math\nx\n```', mathml(X, 'x', BLOCK)],
    [
      'math in HTML',
      '<b><code class="language-math">x</code></b>',
      `<p><b>${mathml(X, 'x')}</b></p>`,
    ],
    ['Chinese in a formula', '$\\text{页}$', `<p>${mathml('<mtext>页</mtext>', '\\text{页}')}</p>`],
  ])('%s', (_, text, html) => {
    expect(markdownToHtml(text)).toBe(html);
    expect(sanitiseHtml(html)).toBe(html);
  });

  it.each([
    '\\begin{align}a&=b\\\\c&<d\\end{align}',
    '\\sqrt[3]{\\frac{a}{b}} \\le \\sum_{i=0}^{n} \\hat{x}_i',
    '\\begin{pmatrix}1&0\\\\0&1\\end{pmatrix} \\color{red}x',
    '\\left\\{\\mathbb{R} \\mid \\overline{x}\\right\\} \\tag{1} \\label{one}',
  ])('%s in a form that stays when it is sanitised', (tex) => {
    for (const text of [`a $${tex}$`, `$$\n${tex}\n$$`]) {
      const html = markdownToHtml(text);
      expect(html).toContain('<math');
      expect(html).not.toMatch(/ (?:style|class|id)=/);
      const clean = sanitiseHtml(html);
      const home = new DOMParser().parseFromString(clean, 'text/html');
      expect(home.querySelector('annotation')?.textContent).toBe(tex);
      expect(home.body.textContent).toBe(
        new DOMParser().parseFromString(html, 'text/html').body.textContent,
      );
      expect(htmlToMarkdown(clean)).toBe(`${text}\n`);
    }
  });

  it.each([
    ['a command that nobody knows', '\\nosuch{x}'],
    ['a brace too many', '\\frac{a}{b}}'],
    ['an endless macro', '\\def\\a{\\a\\a}\\a'],
    ['groups without end', '{'.repeat(20_000)],
    ['a picture of elsewhere', '\\includegraphics{https://e.com/a.png}'],
  ])('no formula of %s, which stays code', (_, tex) => {
    expect(markdownToHtml(`$${tex}$`)).toBe(`<p><code class="language-math">${tex}</code></p>`);
    expect(markdownToHtml(`$$\n${tex}\n$$`)).toBe(
      `<pre><code class="language-math">${tex}</code></pre>`,
    );
  });

  it('equations that stand under each other by their sign', () => {
    const html = markdownToHtml('$$\n\\begin{aligned}a&=b\\end{aligned}\n$$');
    expect(sanitiseHtml(html)).toMatch(
      /<mtd columnalign="right"><mi>a<\/mi><\/mtd><mtd columnalign="left">/,
    );
  });

  it('no macro of one formula into the next', () => {
    expect(markdownToHtml('$\\gdef\\mine{x}\\mine$ $\\mine$')).toContain(
      '<code class="language-math">\\mine</code>',
    );
  });
});
