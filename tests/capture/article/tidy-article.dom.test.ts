import { describe, expect, it } from 'vitest';
import { tidyArticle } from '../../../src/capture/article/tidy-article';
import { aBody } from '../a-body';

const tidied = (html: string) => {
  const root = aBody(`<div>${html}</div>`).firstElementChild ?? document.body;
  tidyArticle(root);
  return root.innerHTML;
};

describe('tidyArticle', () => {
  it.each([
    [
      'attributes of styles and scripts',
      '<p class="x" style="color:red" data-y="1" onclick="z()">a</p>',
      '<p>a</p>',
    ],
    [
      'wrappers around blocks',
      '<div class="x"><section><p>a</p><div><p>b</p></div></section></div>',
      '<p>a</p><p>b</p>',
    ],
    ['spans without a meaning', '<p>a <span class="x">b</span> c</p>', '<p>a b c</p>'],
    ['empty paragraphs', '<p>a</p><p> </p><p><br></p><h2></h2><p>b</p>', '<p>a</p><p>b</p>'],
    [
      'lists of definitions that only indent',
      '<p>a</p><dl><dd>b</dd></dl><p>c</p>',
      '<p>a</p><p>b</p><p>c</p>',
    ],
  ])('drops %s', (_, html, wanted) => {
    expect(tidied(html)).toBe(wanted);
  });

  it('leaves the first heading to the title', () => {
    expect(tidied('<h1 id="x">a <em>b</em></h1><a href="#x">c</a>')).toContain(
      '<h2 id="x">a <em>b</em></h2>',
    );
  });

  it.each([
    ['text between double breaks', 'a<br><br>b<br><br><br>c', '<p>a</p><p>b</p><p>c</p>'],
    ['double breaks inside a paragraph', '<p>a<br><br>b</p>', '<p>a</p><p>b</p>'],
    [
      'loose text beside a block',
      '<div>a <b>b</b><p>c</p>d</div>',
      '<p>a <b>b</b></p><p>c</p><p>d</p>',
    ],
  ])('makes paragraphs of %s', (_, html, wanted) => {
    expect(tidied(html)).toBe(wanted);
  });

  it.each([
    '<p>a<br>b</p>',
    '<pre><code class="language-js">a\n\n  b</code></pre>',
    '<p lang="ar" dir="rtl">a</p>',
    '<p>see <a href="#b">b</a></p><p id="b">b</p>',
    '<table><tbody><tr><td colspan="2">a</td><td></td></tr></tbody></table>',
    '<p>x <math display="inline"><mi mathvariant="bold">y</mi></math></p>',
    '<p><img src="https://e.org/a.png" alt=""></p>',
  ])('leaves %s as it is', (html) => {
    expect(tidied(html)).toBe(html);
  });
});
