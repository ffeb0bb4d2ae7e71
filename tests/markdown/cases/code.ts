import type { Case } from './case';

const back = (code: string, language = '') =>
  `<pre><code${language && ` class="language-${language}"`}>${code}</code></pre>`;

export const codes: Case[] = [
  { title: 'code in a line', html: '<p>a <code>b*c*_d_</code></p>', markdown: 'a `b*c*_d_`' },
  {
    title: 'backticks in code in a line',
    html: '<p><code>a`b</code> <code>``</code> <code>`x`</code></p>',
  },
  {
    title: 'a tag and an entity in code in a line',
    html: '<p><code>&lt;a href="b"&gt; &amp;amp;</code></p>',
  },
  {
    title: 'code in bold',
    html: '<p><b><code>a</code></b> <code><b>b</b></code></p>',
    back: '<p><b><code>a</code></b> <code>b</code></p>',
  },
  {
    title: 'links in code in a line',
    html: '<p><code>f(<a href="https://e.com/">x</a>)</code></p>',
  },
  {
    title: 'a block with its language',
    html: back('let x = 1;\nlet y;', 'js'),
    markdown: '```js\nlet x = 1;\nlet y;\n```',
  },
  { title: 'a block without <code>', html: '<pre>a\n  b</pre>', back: back('a\n  b') },
  { title: 'indents, blank lines and tabs', html: back('  a\n\n\tb  \n\n\n    c') },
  { title: 'fences in a block', html: back('```js\nx\n```\n~~~\n````') },
  {
    title: 'what looks like Markdown and HTML',
    html: back('# a\n- *b*\n&lt;!-- c --&gt;\n&amp;lt; \\d {{ e }} $f$ ==g=='),
  },
  {
    title: 'a blank first and last line',
    html: '<pre>\n\na\n\n</pre>',
    back: back('\na\n\n'),
  },
  {
    title: 'coloured code',
    html: '<div class="highlight"><pre><code class="language-js"><span class="k">let</span> <span>x</span></code></pre></div>',
    back: back('let x', 'js'),
  },
  {
    title: 'a language on the block',
    html: '<pre class="lang-py"><code>x</code></pre><pre lang="rb" data-lang="ruby"><code>y</code></pre>',
    back: back('x', 'py') + back('y', 'ruby'),
  },
  {
    title: 'a language on what wraps it',
    html: '<div class="highlight-source-c++"><pre>x</pre></div>',
    back: back('x', 'c++'),
  },
  {
    title: 'a language beside a highlighter',
    html: '<pre class="sourceCode haskell"><code>x</code></pre>',
    back: back('x', 'haskell'),
  },
  {
    title: 'breaks for line endings',
    html: '<pre><code>a<br>b<br/>  c</code></pre>',
    back: back('a\nb\n  c'),
  },
  { title: 'a block a line', html: '<pre><div>a</div><div>  b</div></pre>', back: back('a\n  b') },
  {
    title: 'a table of line numbers',
    html: '<figure class="highlight"><table><tr><td class="gutter"><pre>1\n2</pre></td><td class="code"><pre><code>a\nb</code></pre></td></tr></table></figure>',
    back: back('a\nb'),
  },
  {
    title: 'line numbers in the code',
    html: '<pre><code><span class="lineno">1</span>a\n<span class="lineno">2</span>b</code></pre>',
    back: back('a\nb'),
  },
  {
    title: 'code of several lines without <pre>',
    html: '<p><code>a<br>b</code></p>',
    back: back('a\nb'),
  },
  { title: 'code in a list', html: `<ul><li>a${back('b\n  c')}</li></ul>` },
  { title: 'code in a quote', html: `<blockquote>${back('a\n\nb')}</blockquote>` },
  { title: 'an image in a block', html: '<pre>a\n\n<img src="https://e.com/i.png" alt="b"></pre>' },
  {
    title: 'a highlight in a block',
    html: '<pre><code>a <mark class="postil-blue" data-annotation="1">b</mark></code></pre>',
    back: back('a b'),
  },
];
