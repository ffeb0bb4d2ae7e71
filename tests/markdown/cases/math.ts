import type { Case } from './case';

const mathml = (tex: string, display = '') =>
  `<math${display}><semantics><mi>x</mi><annotation encoding="application/x-tex">${tex}</annotation></semantics></math>`;
const inline = (tex: string) => `<code class="language-math">${tex}</code>`;
const block = (tex: string) => `<pre><code class="language-math">${tex}</code></pre>`;

export const maths: Case[] = [
  {
    title: 'a formula in a line',
    html: `<p>a ${mathml('x^2')} b</p>`,
    back: `<p>a ${inline('x^2')} b</p>`,
    markdown: 'a $x^2$ b',
    isOurs: true,
  },
  {
    title: 'a formula on its own',
    html: mathml('\\frac{a}{b}', ' display="block"'),
    back: block('\\frac{a}{b}'),
    markdown: '$$\n\\frac{a}{b}\n$$',
    isOurs: true,
  },
  {
    title: 'a formula of lines',
    html: `<pre><code class="language-math">a \\\\\nb_1 *c* &lt; d</code></pre>`,
    isOurs: true,
  },
  { title: 'a dollar in a formula', html: `<p>${inline('\\text{\\$5 or $6}')}</p>`, isOurs: true },
  {
    title: 'KaTeX',
    html: `<p>a <span class="katex"><span class="katex-mathml">${mathml('y')}</span><span class="katex-html">y</span></span></p>`,
    back: `<p>a ${inline('y')}</p>`,
    isOurs: true,
  },
  {
    title: 'KaTeX on its own',
    html: `<span class="katex-display"><span class="katex">${mathml('y')}</span></span>`,
    back: block('y'),
    isOurs: true,
  },
  {
    title: 'a script of MathJax',
    html: '<p>a <span class="MathJax_Preview">z</span><script type="math/tex">z</script></p>',
    back: `<p>a ${inline('z')}</p>`,
    isOurs: true,
  },
  {
    title: 'a script of MathJax on its own',
    html: '<div class="MathJax_Display">z</div><script type="math/tex; mode=display">z</script>',
    back: block('z'),
    isOurs: true,
  },
  {
    title: 'MediaWiki',
    html: `<p>a <span class="mwe-math-element">${mathml('{\\displaystyle E=mc^{2}}')}<img src="https://e.com/m.svg" alt="E"></span></p>`,
    back: `<p>a ${inline('E=mc^{2}')}</p>`,
    isOurs: true,
  },
  {
    title: 'pandoc',
    html: '<p><span class="math inline">\\(a_b\\)</span></p>',
    back: `<p>${inline('a_b')}</p>`,
    isOurs: true,
  },
  {
    title: 'a sum that begins as the wrapper of MediaWiki does',
    html: `<p>a ${mathml('{\\displaystyle a}+{b}')}</p>`,
    back: `<p>a ${inline('{\\displaystyle a}+{b}')}</p>`,
    isOurs: true,
  },
  {
    title: 'a formula that nobody can draw',
    html: `<p>a ${inline('\\nosuch{x')}</p>${block('\\nosuch{x')}`,
    markdown: 'a $\\nosuch{x$\n\n$$\n\\nosuch{x\n$$',
    isOurs: true,
  },
  {
    title: 'formulas in a table that stays HTML',
    html: `<table><tr><th colspan="2">${mathml('x')}</th></tr><tr><td>${mathml('a&lt;b')}</td><td>2</td></tr></table>`,
    back: `<table><tr><th colspan="2">${inline('x')}</th></tr><tr><td>${inline('a&lt;b')}</td><td>2</td></tr></table>`,
  },
  {
    title: 'formulas in a list',
    html: `<ul><li><p>a ${mathml('x')}</p>${mathml('y', ' display="block"')}</li></ul>`,
    back: `<ul><li><p>a ${inline('x')}</p>${block('y')}</li></ul>`,
    isOurs: true,
  },
  {
    title: 'a formula without TeX',
    html: '<p>a <math><mi>x</mi><mo>+</mo><mn>1</mn></math> b</p>',
  },
];
