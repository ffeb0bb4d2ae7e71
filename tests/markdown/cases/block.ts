import type { Case } from './case';

export const blocks: Case[] = [
  { title: 'headings', html: '<h1>a</h1><h2>b</h2><h3>c</h3><h4>d</h4><h5>e</h5><h6>f</h6>' },
  { title: 'a heading that ends in number signs', html: '<h2>C #</h2><h3>a ##</h3>' },
  { title: 'a heading with a break', html: '<h2>a<br>b</h2><h4>c<br>d</h4>' },
  {
    title: 'a heading with bold, code and a link',
    html: '<h2>a <b>b</b> <code>c</code> <a href="https://e.com/">d</a></h2>',
  },
  { title: 'an image in a heading', html: '<h1><img src="https://e.com/i.png" alt="b"></h1>' },
  {
    title: 'a block in a heading',
    html: '<h2><div>a</div><div>b</div></h2>',
    back: '<h2>a<br>b</h2>',
  },
  {
    title: 'quotes in quotes',
    html: '<blockquote><p>a</p><blockquote><p>b</p></blockquote><p>c</p></blockquote>',
  },
  {
    title: 'two quotes beside each other',
    html: '<blockquote><p>a</p></blockquote><blockquote><p>b</p></blockquote>',
  },
  { title: 'a list in a quote', html: '<blockquote><ul><li>a</li></ul></blockquote>' },
  { title: 'a rule', html: '<p>a</p><hr><p>b</p>' },
  {
    title: 'details',
    html: '<details><summary>a <b>b</b></summary><p>c</p><ul><li>d</li></ul></details>',
  },
  { title: 'open details', html: '<details open><summary>a</summary><p>c</p></details>' },
  {
    title: 'definitions',
    html: '<dl><dt>a</dt><dd>b <em>c</em></dd><dt>d</dt><dt>e</dt><dd><p>f</p><p>g</p></dd></dl>',
  },
  { title: 'definitions in boxes', html: '<dl><div><dt>a</dt><dd>b</dd></div></dl>' },
  {
    title: 'text beside blocks',
    html: '<div>a<p>b</p>c <b>d</b></div>',
    back: '<p>a</p><p>b</p><p>c <b>d</b></p>',
  },
  { title: 'text in boxes', html: '<div>a</div><div>b</div>', back: '<p>a</p><p>b</p>' },
  {
    title: 'an empty box between text',
    html: '<div>a<div></div>b</div>',
    back: '<p>a</p><p>b</p>',
  },
  {
    title: 'empty paragraphs',
    html: '<p>a</p><p><br></p><p>\u00a0</p><p></p><p>b</p>',
    back: '<p>a</p><p>b</p>',
  },
  { title: 'indented text', html: '<p>    a</p>', back: '<p>a</p>' },
  { title: 'a frame', html: '<p>a</p><iframe src="https://e.com/v" title="t"></iframe><p>b</p>' },
  { title: 'a film', html: '<p><video src="https://e.com/v.mp4"></video></p>' },
  { title: 'a comment', html: '<p>a<!-- b --></p><!-- c -->', back: '<p>a</p>' },
  { title: 'breaks around a paragraph', html: '<p><br>a<br></p>', back: '<p>a</p>' },
  { title: 'a paragraph in ideographic indent', html: '<p>\u3000\u3000从前</p>' },
];
