import { expect, it, describe as suite } from 'vitest';
import { describe } from '../../src/anchor/describe';
import { linearTextOf } from '../../src/anchor/linear-text-cache';
import { selectText, show } from './select-text';

const read = (html: string) => linearTextOf(show(html)).text;

suite('the linear text', () => {
  it.each([
    [
      'puts one line break between blocks',
      '<p>One</p>\n\n <p>two</p><ul><li>three</ul>',
      'One\ntwo\nthree',
    ],
    ['puts one line break for br', 'a<br>b<br>\n<br>c', 'a\nb\nc'],
    ['collapses white space and no-break spaces', '<p> a \n  b\u00a0\u00a0c </p>', 'a b c'],
    ['keeps one space between inline elements', '<p><b>a</b> <i>b</i><i> c</i>d</p>', 'a b cd'],
    [
      'leaves out soft hyphens and zero width spaces',
      '<p>hy\u00adphen\u200bated</p>',
      'hyphenated',
    ],
    ['keeps white space in pre', '<p>x</p><pre>a\n  b</pre>y', 'x\na\n  b\ny'],
    [
      'leaves out scripts, styles and templates',
      'a<script>b</script><style>c</style><template>d</template>e',
      'ae',
    ],
    ['leaves out comments', 'a<!-- no -->b', 'ab'],
    [
      'reads a KaTeX formula once',
      'x <span class="katex"><span class="katex-mathml"><math><mi>y</mi></math></span><span>y</span></span>',
      'x y',
    ],
    ['reads MathML that stands alone', '<math><mi>y</mi></math>', 'y'],
  ])('%s', (_, html, text) => {
    expect(read(html)).toBe(text);
  });

  it('reads open shadow trees with what is slotted into them', () => {
    const root = show('<p>before</p><div><b>light</b></div><p>after</p>');
    const host = root.querySelector('div');
    if (host) host.attachShadow({ mode: 'open' }).innerHTML = '<i>in</i> <slot></slot> <i>out</i>';
    expect(linearTextOf(root).text).toBe('before\nin light out\nafter');
  });

  it('is read again after a change, at once', () => {
    const root = show('<p>one</p>');
    expect(linearTextOf(root).text).toBe('one');
    root.append('two');
    expect(linearTextOf(root).text).toBe('one\ntwo');
  });
});

suite('describe', () => {
  it('stores quote, context across blocks and place', () => {
    const root = show('<h1>Title</h1><p>First <b>bold</b> words.</p><p>Next.</p>');
    expect(describe(selectText(root, 'bold words'), root)).toEqual({
      exact: 'bold words',
      prefix: 'Title\nFirst ',
      suffix: '.\nNext.',
      start: 12,
      end: 22,
    });
  });

  it('stores at most 64 characters of context and cuts no character in two', () => {
    const root = show(`<p>${'😀'.repeat(50)}x quote y${'é😀'.repeat(50)}</p>`);
    const target = describe(selectText(root, 'quote'), root);
    expect(target.prefix).toBe(`${'😀'.repeat(31)}x `);
    expect(target.suffix).toBe(` y${'é😀'.repeat(20)}é`);
  });

  it('trims white space at the ends, and a selection that ends in the next block', () => {
    const root = show('<p> One </p>\n<p>two</p>');
    const range = document.createRange();
    range.setStart(root, 0);
    range.setEnd(root.lastChild ?? root, 0);
    expect(describe(range, root)).toMatchObject({ exact: 'One', start: 0, end: 3 });
  });

  it('reads a range given by elements', () => {
    const root = show('<p>a</p><p>b</p><img><p>c</p>');
    const range = document.createRange();
    range.setStart(root, 1);
    range.setEnd(root, 4);
    expect(describe(range, root).exact).toBe('b\nc');
    range.selectNodeContents(root);
    expect(describe(range, root).exact).toBe('a\nb\nc');
  });

  it('gives an empty quote for a range without text', () => {
    const root = show('<p>a</p><img><p>b</p>');
    const range = document.createRange();
    range.setStart(root, 1);
    range.setEnd(root, 2);
    expect(describe(range, root).exact).toBe('');
  });
});
