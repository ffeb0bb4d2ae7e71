import { describe, expect, it } from 'vitest';
import { sanitise, sanitiseHtml } from '../../src/model/sanitise';

const HASH = 'a'.repeat(64);

/** One or more of each class of attack; none of it may be left, in any spelling. */
const HOSTILE: [string, string][] = [
  ['a script', '<p>a</p><script>canary()</script>'],
  ['a handler', '<p onclick="canary()">a</p>'],
  ['a handler on the root', '<div onload="canary()"><p>a</p></div>'],
  ['an image that fails', '<img src="x:" onerror="canary()">'],
  ['javascript:', '<a href="javascript:canary()">a</a>'],
  ['javascript: with blanks', '<a href=" jav&#x09;ascript:canary()">a</a>'],
  ['vbscript:', '<a href="vbscript:canary()">a</a>'],
  ['data: as a link', '<a href="data:text/html,<script>canary()</script>">a</a>'],
  ['srcdoc', '<iframe srcdoc="<script>canary()</script>"></iframe>'],
  ['an object', '<object data="canary.swf"></object><embed src="canary.swf">'],
  ['SVG with a script', '<svg><script>canary()</script></svg>'],
  ['SMIL', '<svg><a><animate attributeName="href" values="javascript:canary()"/></a></svg>'],
  ['namespace confusion', '<math><mtext><table><mglyph><style><img src=x onerror="canary()">'],
  ['raw text break-out', '<noscript><p title="</noscript><img src=x onerror=canary()>">'],
  ['a title break-out', '<textarea><img title="</textarea><img src=x onerror=canary()>">'],
  ['style', '<style>@import "//canary"</style><p style="background:url(//canary)">a</p>'],
  ['a form', '<form action="//canary"><button formaction="//canary">a</button></form>'],
  ['meta refresh', '<meta http-equiv="refresh" content="0;url=//canary">'],
  ['base', '<base href="//canary/">'],
  ['ping', '<a href="https://e.org/" ping="//canary">a</a>'],
  ['srcset', '<img src="https://e.org/a.png" srcset="//canary 2x">'],
  ['a media file', '<video src="//canary" autoplay poster="//canary"></video>'],
  ['a template', '<template><img src=x onerror="canary()"></template>'],
  ['a declared shadow root', '<div><template shadowrootmode="open"><b>canary</b></template></div>'],
  [
    'markup in TeX',
    '<math><annotation encoding="application/x-tex"><b onclick="canary()">x</b></annotation></math>',
  ],
];

describe('sanitise', () => {
  it.each(HOSTILE)('leaves nothing of %s', (_, html) => {
    expect(sanitiseHtml(html)).not.toMatch(/canary|<script|<style|<svg|javascript:|srcdoc/i);
  });

  it.each([
    ['an empty paragraph', '<p>a</p><p><br></p><p>b</p>'],
    ['code with its language', '<pre><code class="language-c++">a &lt; b\n</code></pre>'],
    [
      'a table',
      '<table><tbody><tr><td colspan="2" rowspan="3" align="right">a</td></tr></tbody></table>',
    ],
    ['ruby', '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>'],
    ['details', '<details open=""><summary>a</summary>b</details>'],
    ['text in other directions and languages', '<p lang="ar" dir="rtl">ا</p>'],
    ['inline marks', 'H<sub>2</sub>O x<sup>2</sup> <mark>m</mark> <kbd>k</kbd> <del>d</del>'],
    [
      'a figure',
      '<figure><img src="https://e.org/a.png" alt="A"><figcaption>c</figcaption></figure>',
    ],
    [
      'a callout',
      '<blockquote class="callout callout-note"><p class="callout-title">t</p></blockquote>',
    ],
    [
      'a formula with its TeX',
      '<math display="block"><semantics><mi>x</mi><annotation encoding="application/x-tex">x</annotation></semantics></math>',
    ],
    ['an image of the library', `<img src="asset:${HASH}" alt="">`],
    ['a small image as data', '<img src="data:image/png;base64,AAAA" alt="">'],
  ])('keeps %s', (_, html) => {
    expect(sanitiseHtml(html)).toBe(html);
  });

  it.each([
    ['a frame set before it', '<frameset><frame src="a"></frameset><p>kept</p>', '<p>kept</p>'],
    [
      'a link in a link',
      '<a href="https://e.org/"><table><a>a</a></table></a>',
      '<a href="https://e.org/">a<table></table></a>',
    ],
  ])('keeps the text after %s', (_, html, kept) => {
    expect(sanitiseHtml(html)).toBe(kept);
  });

  it.each([
    [
      'src',
      '<math><mglyph src="https://e.org/a.png"></mglyph><mi src="https://e.org/">x</mi></math>',
    ],
    ['href', '<math href="https://e.org/"><mi>x</mi></math><p href="https://e.org/">a</p>'],
    ['cite', '<p cite="https://e.org/">a</p>'],
  ])('lets %s stand only where it means something', (_, html) => {
    expect(sanitiseHtml(html)).not.toContain('e.org');
  });

  it('keeps a task list, as something to look at only', () => {
    expect(
      sanitiseHtml('<li class="task-list-item"><input type="checkbox" checked name="a">b</li>'),
    ).toBe('<li class="task-list-item"><input type="checkbox" checked="" disabled="">b</li>');
    expect(sanitiseHtml('<input type="text" value="a">')).toBe('');
  });

  it('keeps notes and the way to them, under names that meet no name of the page', () => {
    expect(sanitiseHtml('<sup id="fnref-1"><a href="#fn-1">1</a></sup><li id="fn-1">n</li>')).toBe(
      '<sup id="user-content-fnref-1"><a href="#user-content-fn-1">1</a></sup><li id="user-content-fn-1">n</li>',
    );
  });

  it('drops classes and data of the page', () => {
    expect(sanitiseHtml('<p class="popup language-js" data-x="1">a</p>')).toBe(
      '<p class="language-js">a</p>',
    );
  });

  it.each([
    '/a',
    'a.html',
    '//e.org/a',
    'ftp://e.org/',
    'blob:https://e.org/1',
    'chrome-extension://x/',
  ])('drops the address %s', (address) => {
    const link = document.createElement('a');
    link.setAttribute('href', address);
    expect(sanitiseHtml(link.outerHTML)).toBe('<a></a>');
  });

  it.each([...HOSTILE.map(([, html]) => html), '<a href="#x">a</a><b id="x">b</b>'])(
    'changes nothing the second time: %s',
    (html) => {
      const once = sanitiseHtml(html);
      expect(sanitiseHtml(once)).toBe(once);
    },
  );

  it('gives a fragment that belongs to no page yet', () => {
    expect(sanitise('<p>a</p>').ownerDocument).not.toBe(document);
  });
});
