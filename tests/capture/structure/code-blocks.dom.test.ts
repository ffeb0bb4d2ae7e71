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
  ])('brings %s to one form', (_, html, wanted) => {
    expect(settled(html)).toBe(wanted);
  });

  it('leaves text around the code where it is', () => {
    expect(settled('<div class="code"><p>Before</p><pre>x</pre></div>')).toContain('<p>Before</p>');
  });
});
