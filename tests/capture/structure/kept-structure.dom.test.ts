import { describe, expect, it } from 'vitest';
import { captureArticle } from '../../../src/capture/capture-article';

const PROSE =
  'The river has left its bed four times since people began to write about it, and each time it took a town with it, its market and its mill. ';

/** What is kept of a part in the middle of an article, white space between tags folded. */
function kept(part: string, root = ''): string {
  const page = new DOMParser().parseFromString(
    `<html ${root}><head><title>Rivers</title></head><body><article><h1>Rivers</h1><p>${PROSE.repeat(3)}</p>${part}<p>${PROSE.repeat(3)}</p></article></body></html>`,
    'text/html',
  );
  const { html } = captureArticle(page, { url: 'https://www.example.org/rivers' });
  return html
    .replace(/>\s*\n\s*</g, '><')
    .replaceAll(PROSE.trim(), '')
    .replaceAll('user-content-', '');
}

const TEX = (tex: string) => `<annotation encoding="application/x-tex">${tex}</annotation>`;

describe('The structure of an article is kept', () => {
  it.each([
    [
      'headings of every level',
      '<h2>Beds</h2><p>One.</p><h3>Old beds</h3><p>Two.</p><h4>Oldest</h4><p>Three.</p>',
      ['<h2>Beds</h2>', '<h3>Old beds</h3>', '<h4>Oldest</h4>'],
    ],
    [
      'headings that lead to themselves, without the links',
      '<a href="#old"><div><h2 id="old">Beds</h2></div></a><p>One.</p><h3><a href="#new">Old beds</a></h3><p>Two.</p>',
      ['<h2>Beds</h2>', '<h3>Old beds</h3>'],
    ],
    [
      'nested lists',
      `<ol start="3"><li>${PROSE}<ul><li>${PROSE}<ol><li>${PROSE}</li></ol></li></ul></li></ol>`,
      ['<ol start="3"><li>', '<ul><li>', '<ol><li>'],
    ],
    [
      'task lists',
      '<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" checked disabled> Measure the bed of the river</li><li class="task-list-item"><input type="checkbox" disabled> Draw it</li></ul>',
      ['<input type="checkbox" checked="" disabled="">', '<input type="checkbox" disabled="">'],
    ],
    [
      'tables with spans, caption and alignment',
      '<table><caption>Floods</caption><thead><tr><th colspan="2" scope="colgroup">Year and town</th></tr></thead><tbody><tr><td rowspan="2" align="right">1651</td><td>Upper</td></tr><tr><td style="text-align: center">Lower</td></tr></tbody></table>',
      [
        '<caption>Floods</caption>',
        'colspan="2"',
        'rowspan="2"',
        'align="right"',
        '<td align="center">Lower</td>',
      ],
    ],
    [
      'figures with captions',
      '<figure><img src="/a.jpg" alt="A"><figcaption>The <em>old</em> bed</figcaption></figure>',
      [
        '<figure><img src="https://www.example.org/a.jpg" alt="A"><figcaption>The <em>old</em> bed</figcaption></figure>',
      ],
    ],
    [
      'quotes with their source',
      `<blockquote cite="/source"><p>${PROSE}</p><footer>— <cite>Anna</cite></footer></blockquote>`,
      ['<blockquote cite="https://www.example.org/source">', '<cite>Anna</cite>'],
    ],
    [
      'definition lists',
      '<dl><dt>Bed</dt><dd>Where it lies.</dd><dt>Bank</dt><dd>Where it ends.</dd></dl>',
      ['<dl><dt>Bed</dt><dd>Where it lies.</dd><dt>Bank</dt>'],
    ],
    [
      'folded parts',
      `<details open><summary>More on beds</summary><p>${PROSE}</p></details>`,
      ['<details open=""><summary>More on beds</summary>'],
    ],
    [
      'ruby',
      `<p>${PROSE}<ruby>川<rp>(</rp><rt>かわ</rt><rp>)</rp></ruby></p>`,
      ['<ruby>川<rp>(</rp><rt>かわ</rt><rp>)</rp></ruby>'],
    ],
    [
      'marks in the text',
      `<p>${PROSE}<mark>a</mark> <del>b</del> <ins>c</ins> <kbd>d</kbd> <abbr title="E">e</abbr> H<sub>2</sub>O x<sup>2</sup> <q>f</q> <var>g</var> <samp>h</samp> <s>i</s> <u>j</u></p>`,
      [
        '<mark>a</mark> <del>b</del> <ins>c</ins> <kbd>d</kbd> <abbr title="E">e</abbr> H<sub>2</sub>O x<sup>2</sup> <q>f</q> <var>g</var> <samp>h</samp> <s>i</s> <u>j</u>',
      ],
    ],
    [
      'right-to-left passages',
      `<blockquote dir="rtl" lang="ar"><p>${PROSE}</p></blockquote><p>${PROSE}<bdi>إيان</bdi> <bdo dir="rtl">abc</bdo></p>`,
      ['<blockquote dir="rtl" lang="ar">', '<bdi>إيان</bdi>', '<bdo dir="rtl">abc</bdo>'],
    ],
    ['a rule between parts', `<hr><p>${PROSE}</p>`, ['<hr>']],
  ])('%s', (_, part, wanted) => {
    const html = kept(part);
    for (const one of wanted) expect(html).toContain(one);
  });

  it('makes paragraphs of text divided by breaks, without a stray one', () => {
    const html = kept(
      `<div>First part, ${PROSE}<br><br>Second part, ${PROSE}<br> <br>\n<br>Third line<br>fourth line, ${PROSE}<br></div>`,
    );
    expect(html).toMatch(
      /<p>First part,[^<]*<\/p>\s*<p>Second part,[^<]*<\/p>\s*<p>Third line<br>fourth line,[^<]*<\/p>/,
    );
  });

  it.each([
    [
      'MathJax 2',
      `<p>${PROSE}<span class="MathJax_Preview">?</span><span class="MathJax" id="m1"><nobr>x2</nobr></span><script type="math/tex" id="MathJax-Element-1">x^2</script></p>`,
      TEX('x^2'),
    ],
    [
      'MathJax 2, displayed',
      '<div class="MathJax_Display"><span class="MathJax">y</span></div><script type="math/tex; mode=display">\\frac{y}{2}</script>',
      TEX('\\frac{y}{2}'),
    ],
    [
      'MathJax 3',
      '<p>Then <mjx-container class="MathJax" jax="CHTML"><mjx-math></mjx-math><mjx-assistive-mml><math><mi>z</mi><annotation encoding="application/x-tex">z</annotation></math></mjx-assistive-mml></mjx-container> follows from what was said about the river.</p>',
      '<mi>z</mi>',
    ],
    [
      'MathJax 4',
      '<p>Then <mjx-container class="MathJax" data-latex="w^3" jax="CHTML"><mjx-math data-latex="w^3"><mjx-mi data-latex="w">w</mjx-mi></mjx-math><mjx-assistive-mml><math><mi data-latex="w">w</mi></math></mjx-assistive-mml></mjx-container> follows from what was said about it.</p>',
      TEX('w^3'),
    ],
    [
      'KaTeX',
      '<p>Then <span class="katex"><span class="katex-mathml"><math><semantics><mrow><mi>k</mi></mrow><annotation encoding="application/x-tex">k_1</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">k</span></span> follows.</p>',
      TEX('k_1'),
    ],
    [
      'KaTeX without MathML',
      '<p>Then <span class="katex" data-tex="k_2"><span class="katex-html" aria-hidden="true"><span>k2</span></span></span> follows from it.</p>',
      TEX('k_2'),
    ],
    [
      'a picture with TeX as its text',
      `<p>${PROSE}<img class="latex" src="/l.png" alt="\\sqrt{5}"></p>`,
      TEX('\\sqrt{5}'),
    ],
  ])('keeps formulas of %s as TeX', (_, part, wanted) => {
    expect(kept(part)).toContain(wanted);
  });

  it.each([
    [
      'YouTube',
      '<iframe src="https://www.youtube-nocookie.com/embed/abcdefghijk?rel=0" title="A film"></iframe>',
      [
        'href="https://www.youtube.com/watch?v=abcdefghijk"',
        'alt="A film"',
        'src="https://i.ytimg.com/vi/abcdefghijk/hqdefault.jpg"',
      ],
    ],
    [
      'Vimeo',
      '<iframe data-src="https://player.vimeo.com/video/76979871" title="Another film"></iframe>',
      ['<a href="https://vimeo.com/76979871">Another film</a>'],
    ],
    [
      'bilibili',
      '<iframe src="//player.bilibili.com/player.html?aid=1&bvid=BV1xx411c7mD" title="河"></iframe>',
      ['href="https://www.bilibili.com/video/BV1xx411c7mD"'],
    ],
    [
      'a film of the page',
      '<video poster="/p.jpg" src="/f.mp4" title="A film"></video>',
      ['href="https://www.example.org/f.mp4"', 'src="https://www.example.org/p.jpg"'],
    ],
    [
      'a sound',
      '<audio controls><source src="/s.mp3"></audio>',
      ['<a href="https://www.example.org/s.mp3">Audio</a>'],
    ],
    [
      'a post',
      '<blockquote class="twitter-tweet"><p lang="en">A post about the river and its bed, and of the town that it took.</p>&mdash; Anna (@anna) <a href="https://twitter.com/anna/status/1">June 4, 2021</a></blockquote>',
      ['A post about the river', 'href="https://twitter.com/anna/status/1"'],
    ],
  ])('keeps %s as a titled link', (_, part, wanted) => {
    const html = kept(part);
    for (const one of wanted) expect(html).toContain(one);
  });

  it.each([
    [
      'an image that waits',
      '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="/a.jpg" alt="A">',
    ],
    ['a noscript image', '<img class="lazy"><noscript><img src="/a.jpg" alt="A"></noscript>'],
    [
      'a picture with candidates',
      '<picture><source srcset="/s.jpg 1x, /a.jpg 2x"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="A"></picture>',
    ],
    [
      'candidates in an attribute of their own',
      '<img data-srcset="/s.jpg 300w, /a.jpg 1200w" src="/blank.gif" alt="A">',
    ],
  ])('finds the address of %s', (_, part) => {
    expect(kept(`<p>${part}</p>`)).toContain('<img src="https://www.example.org/a.jpg" alt="A">');
  });
});
