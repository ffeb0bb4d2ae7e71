import { describe, expect, it } from 'vitest';
import { settleCode } from '../../../src/capture/structure/code-blocks';
import { aBody } from '../a-body';

const settled = (html: string) => {
  const body = aBody(html);
  settleCode(body);
  return body.innerHTML;
};

describe('settleCode', () => {
  it.each([
    ['a bare block', '<pre>a\n  b</pre>', '<pre><code>a\n  b</code></pre>'],
    [
      'highlight.js',
      '<pre><code class="hljs language-js"><span class="hljs-keyword">let</span> a = 1;\n</code></pre>',
      '<pre><code class="language-js">let a = 1;</code></pre>',
    ],
    [
      'Shiki, a line an element',
      '<pre class="shiki" data-language="ts"><code><span class="line">let a;</span>\n<span class="line"></span>\n<span class="line">let b;</span></code></pre>',
      '<pre><code class="language-ts">let a;\n\nlet b;</code></pre>',
    ],
    [
      'lines ended by their element and by a break',
      '<pre><span class="line">a</span><br><span class="line">b</span><br></pre>',
      '<pre><code>a\nb</code></pre>',
    ],
    [
      'a wrapper with a copy button and the language',
      '<div class="highlight"><div class="toolbar"><button>Copy</button></div><div class="language-python"><pre>x = 1</pre></div></div>',
      '<pre><code class="language-python">x = 1</code></pre>',
    ],
    [
      'a gutter in a cell of its own',
      '<figure class="highlight rust"><table><tbody><tr><td class="gutter"><pre>1\n2</pre></td><td class="code"><pre>fn a()\nfn b()</pre></td></tr></tbody></table></figure>',
      '<pre><code class="language-rust">fn a()\nfn b()</code></pre>',
    ],
    [
      'rows that begin with their number',
      '<pre><div><span>1</span><div>one</div></div><div><span>2</span><div>two</div></div></pre>',
      '<pre><code>one\ntwo</code></pre>',
    ],
    [
      'the indentation of a template',
      '<pre><code>\n    if a:\n      b\n  </code></pre>',
      '<pre><code>if a:\n  b</code></pre>',
    ],
    [
      'code that looks like markup',
      '<pre>&lt;b&gt;&amp;amp;&lt;/b&gt;</pre>',
      '<pre><code>&lt;b&gt;&amp;amp;&lt;/b&gt;</code></pre>',
    ],
    [
      'Prism with line numbers and its tool bar',
      '<div class="code-toolbar"><pre class="language-css line-numbers"><code class="language-css"><span class="token selector">a</span> {\n}<span aria-hidden="true" class="line-numbers-rows"><span></span><span></span></span></code></pre><div class="toolbar"><div class="toolbar-item"><button>Copy</button></div></div></div>',
      '<pre><code class="language-css">a {\n}</code></pre>',
    ],
    [
      'Chroma with a table of numbers',
      '<div class="highlight"><div class="chroma"><table class="lntable"><tbody><tr><td class="lntd"><pre class="chroma"><code><span class="lnt">1\n</span><span class="lnt">2\n</span></code></pre></td><td class="lntd"><pre class="chroma"><code class="language-go" data-lang="go"><span class="line"><span class="cl">a\n</span></span><span class="line"><span class="cl">  b\n</span></span></code></pre></td></tr></tbody></table></div></div>',
      '<pre><code class="language-go">a\n  b</code></pre>',
    ],
    [
      'Chroma with numbers in the lines',
      '<div class="highlight"><pre class="chroma"><code class="language-sh" data-lang="sh"><span class="line"><span class="ln">1</span><span class="cl">ls\n</span></span><span class="line"><span class="ln">2</span><span class="cl">pwd\n</span></span></code></pre></div>',
      '<pre><code class="language-sh">ls\npwd</code></pre>',
    ],
    [
      'Pygments with a table of numbers',
      '<div class="highlight-python notranslate"><table class="highlighttable"><tr><td class="linenos"><div class="linenodiv"><pre><span class="normal">1</span>\n<span class="normal">2</span></pre></div></td><td class="code"><div><pre><span></span><span class="k">def</span> a():\n    pass\n</pre></div></td></tr></table></div>',
      '<pre><code class="language-python">def a():\n    pass</code></pre>',
    ],
    [
      'highlight.js with numbered rows',
      '<pre><code class="hljs rust"><table class="hljs-ln"><tbody><tr><td class="hljs-ln-line hljs-ln-numbers" data-line-number="1"><div class="hljs-ln-n" data-line-number="1"></div></td><td class="hljs-ln-line hljs-ln-code">fn a()</td></tr><tr><td class="hljs-ln-line hljs-ln-numbers" data-line-number="2"></td><td class="hljs-ln-line hljs-ln-code">fn b()</td></tr></tbody></table></code></pre>',
      '<pre><code class="language-rust">fn a()\nfn b()</code></pre>',
    ],
    [
      'rehype, lines by attribute',
      '<figure data-rehype-pretty-code-figure=""><pre data-language="js" data-theme="x"><code data-language="js" style="display: grid"><span data-line=""><span>let a</span></span>\n<span data-line=""> </span>\n<span data-line=""><span>let b</span></span></code></pre></figure>',
      '<pre><code class="language-js">let a\n \nlet b</code></pre>',
    ],
    ['breaks for lines', '<pre>a<br>  b<br><br>c</pre>', '<pre><code>a\n  b\n\nc</code></pre>'],
    [
      'Medium',
      '<pre class="mj mk ml"><span id="1" class="na nb" data-selectable-paragraph="">let a;<br>let b;</span><span id="2" class="na nb" data-selectable-paragraph="">let c;</span></pre>',
      '<pre><code>let a;\nlet b;\nlet c;</code></pre>',
    ],
    [
      'Confluence',
      '<div class="code panel pdl"><div class="codeContent panelContent pdl"><pre class="syntaxhighlighter-pre" data-syntaxhighlighter-params="brush: java; gutter: false; theme: Confluence">int a;\nint b;</pre></div></div>',
      '<pre><code class="language-java">int a;\nint b;</code></pre>',
    ],
    [
      'SyntaxHighlighter',
      '<div><div id="h" class="syntaxhighlighter  php"><table><tbody><tr><td class="gutter"><div class="line number1 index0 alt2">1</div><div class="line number2 index1 alt1">2</div></td><td class="code"><div class="container"><div class="line number1 index0 alt2"><code class="php plain">echo 1;</code></div><div class="line number2 index1 alt1"><code class="php spaces">&nbsp;&nbsp;</code><code class="php plain">echo 2;</code></div></div></td></tr></tbody></table></div></div>',
      '<pre><code class="language-php">echo 1;\n  echo 2;</code></pre>',
    ],
    [
      'code that is a block without being told so',
      '<div><code style="white-space: pre">\n/ip address\nadd a\n</code></div>',
      '<pre><code>/ip address\nadd a</code></pre>',
    ],
    [
      'an editor, its empty lines filled by a break',
      '<div class="cm-editor"><div class="cm-scroller"><div class="cm-content"><div class="cm-line">a</div><div class="cm-line"><br></div><div class="cm-line">b</div></div></div></div>',
      '<pre><code>a\n\nb</code></pre>',
    ],
    [
      'hard spaces that indent',
      '<pre>a\n&nbsp;&nbsp;b\n&nbsp;\nc</pre>',
      '<pre><code>a\n  b\n&nbsp;\nc</code></pre>',
    ],
  ])('brings %s to one form', (_, html, wanted) => {
    expect(settled(html)).toBe(wanted);
  });

  it('leaves code inside a sentence where it is', () => {
    expect(settled('<p>Call <code>a\nb</code> now.</p><li><code>a</code> b</li>')).not.toContain(
      '<pre>',
    );
  });

  it('leaves text around the code where it is', () => {
    expect(settled('<div class="code"><p>Before</p><pre>x</pre></div>')).toContain('<p>Before</p>');
  });
});
