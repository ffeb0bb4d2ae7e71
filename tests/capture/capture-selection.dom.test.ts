import { afterEach, describe, expect, it } from 'vitest';
import { captureElement, captureSelection } from '../../src/capture/capture-selection';
import { isCapture } from '../../src/model/capture';

/** A living page in a frame of its own, as a tab has it. */
async function open(html: string): Promise<Document> {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  frame.srcdoc = html;
  await new Promise((done) => frame.addEventListener('load', done, { once: true }));
  const page = frame.contentDocument;
  if (!page) throw new Error('the frame has no page');
  return page;
}

/** The text node that holds `text` at or after the letter `[`, in `root` or the shadow trees in it. */
function find(root: Node, text: string): { node: Node; offset: number } | undefined {
  const offset = root.nodeType === Node.TEXT_NODE ? (root.nodeValue?.indexOf(text) ?? -1) : -1;
  if (offset >= 0) return { node: root, offset };
  const shadow = 'shadowRoot' in root ? root.shadowRoot : undefined;
  for (const child of [...(shadow ? [shadow as ShadowRoot] : []), ...root.childNodes]) {
    const found = find(child, text);
    if (found) return found;
  }
  return undefined;
}

/** From the first letter of one text to the last of the other. */
function between(page: Document, from: string, to: string): AbstractRange {
  const start = find(page.body, from);
  const end = find(page.body, to);
  if (!start || !end) throw new Error(`The page has no "${from}" or no "${to}".`);
  return new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset + to.length,
  });
}

const url = 'https://www.example.org/essays/';

async function select(html: string, ...spans: [from: string, to: string][]) {
  const page = await open(`<!doctype html><title>Tides</title><body>${html}</body>`);
  const before = page.documentElement.outerHTML;
  const ranges = spans.map(([from, to]) => between(page, from, to));
  const taken = captureSelection(page, ranges, { url });
  expect(page.documentElement.outerHTML).toBe(before);
  return taken;
}

const htmlOf = async (html: string, ...spans: [from: string, to: string][]) =>
  (await select(html, ...spans))?.html.replace(/\n\s*/g, '');

afterEach(() => {
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
});

const TABLE =
  '<table><thead><tr><th>port</th><th>high</th><th>low</th></tr></thead><tbody><tr><td>Leith</td><td>5.6</td><td>0.8</td></tr><tr><td>Dover</td><td>6.8</td><td>0.7</td></tr></tbody></table>';

describe('a selection keeps what its text is', () => {
  it.each<[title: string, html: string, spans: [string, string][], kept: string]>([
    [
      'words of a paragraph',
      '<p>The sea rises twice a day.</p>',
      [['sea', 'twice']],
      '<p>sea rises twice</p>',
    ],
    [
      'words in emphasis',
      '<p>The <em>sea rises <b>twice</b></em> a day.</p>',
      [['rises', 'twice']],
      '<p><em>rises <b>twice</b></em></p>',
    ],
    [
      'half a heading and half a paragraph',
      '<h2>Of tides</h2><p>The sea rises.</p>',
      [['tides', 'The sea']],
      '<h2>tides</h2><p>The sea</p>',
    ],
    [
      'half a list, which goes on counting',
      '<ol><li>one</li><li>two</li><li>three</li></ol>',
      [['two', 'three']],
      '<ol start="2"><li>two</li><li>three</li></ol>',
    ],
    [
      'half a list and what follows it',
      '<ul><li>one</li><li>two</li></ul><p>after</p>',
      [['two', 'after']],
      '<ul><li>two</li></ul><p>after</p>',
    ],
    [
      'words of one item',
      '<ul><li>one stone</li><li>two</li></ul>',
      [['stone', 'stone']],
      '<p>stone</p>',
    ],
    [
      'items of an inner list',
      '<ul><li>one<ul><li>a</li><li>b</li></ul></li></ul>',
      [['a', 'b']],
      '<ul><li>a</li><li>b</li></ul>',
    ],
    [
      'half a table, in its columns',
      TABLE,
      [['5.6', 'Dover']],
      '<table><tbody><tr><td></td><td>5.6</td><td>0.8</td></tr><tr><td>Dover</td></tr></tbody></table>',
    ],
    [
      'two cells of a row',
      TABLE,
      [['Leith', '5.6']],
      '<table><tbody><tr><td>Leith</td><td>5.6</td></tr></tbody></table>',
    ],
    ['words of one cell', TABLE, [['Leith', 'Leith']], '<p>Leith</p>'],
    [
      'words of a quotation',
      '<blockquote><p>Mark the tide.</p></blockquote>',
      [['the', 'tide']],
      '<blockquote><p>the tide</p></blockquote>',
    ],
    [
      'half a block of code, in its language',
      '<div class="highlight"><pre><code class="language-js"><span>let a;</span>\n<span>let b;</span>\n<span>let c;</span></code></pre></div>',
      [['let b', 'let c']],
      '<pre><code class="language-js">let b;let c</code></pre>',
    ],
    [
      'terms and what they mean',
      '<dl><dt>ebb</dt><dd>falls</dd><dt>flood</dt><dd>rises</dd></dl>',
      [['ebb', 'falls']],
      '<dl><dt>ebb</dt><dd>falls</dd></dl>',
    ],
    [
      'a formula, whole, when an end stands in it',
      '<p>Let <span class="katex"><span class="katex-mathml"><math><semantics><mrow><mi>x</mi></mrow><annotation encoding="application/x-tex">x^2</annotation></semantics></math></span><span class="katex-html">drawn</span></span> be the height.</p>',
      [['drawn', 'be']],
      '<p><math><semantics><mrow><mi>x</mi></mrow><annotation encoding="application/x-tex">x^2</annotation></semantics></math> be</p>',
    ],
    [
      'several places',
      '<p>one</p><p>two</p><p>three</p>',
      [
        ['one', 'one'],
        ['three', 'three'],
      ],
      '<p>one</p><p>three</p>',
    ],
    [
      'several places in one list',
      '<ul><li>one</li><li>two</li><li>three</li><li>four</li><li>five</li></ul>',
      [
        ['one', 'two'],
        ['four', 'five'],
      ],
      '<ul><li>one</li><li>two</li><li>four</li><li>five</li></ul>',
    ],
  ])('%s', async (_, html, spans, kept) => {
    expect(await htmlOf(html, ...spans)).toBe(kept);
  });

  it('has nothing of the block after the one that was clicked three times', async () => {
    const page = await open(
      '<title>Tides</title><body><p>one</p><blockquote>two</blockquote></body>',
    );
    const range = page.createRange();
    range.setStart(page.querySelector('p')?.firstChild ?? page.body, 0);
    range.setEnd(page.querySelector('blockquote') ?? page.body, 0);
    expect(captureSelection(page, [range], { url })?.html).toBe('<p>one</p>');
  });

  it('makes addresses absolute and names its images', async () => {
    const taken = await select(
      '<p>see <a href="/tables">the tables</a> <img src="gauge.png" alt="a gauge"> here</p><p>not this <img src="other.png"></p>',
      ['see', 'here'],
    );
    expect(taken?.html).toContain('href="https://www.example.org/tables"');
    expect(taken?.images).toEqual([
      { url: 'https://www.example.org/essays/gauge.png', alt: 'a gauge' },
    ]);
    expect(taken?.image).toBe('https://www.example.org/essays/gauge.png');
  });

  it('brings the notes it refers to, by their numbers', async () => {
    const notes =
      '<p>First.<sup><a href="#n1" id="r1">1</a></sup></p><p>Second.<sup><a href="#n2" id="r2">2</a></sup></p><ol><li id="n1">Of the first. <a href="#r1">↩</a></li><li id="n2">Of the second. <a href="#r2">↩</a></li></ol>';
    const html = await htmlOf(notes, ['Second', 'Second.']);
    expect(html).not.toContain('fn-2');
    const page = await open(`<title>Tides</title><body>${notes}</body>`);
    const range = page.createRange();
    range.selectNodeContents(page.querySelectorAll('p')[1] ?? page.body);
    const taken = captureSelection(page, [range], { url });
    expect(taken?.html).toContain('<li value="2" id="user-content-fn-2">Of the second.');
    expect(taken?.html).not.toContain('Of the first');
  });

  it('is harmless, a capture, and says what it is', async () => {
    const taken = await select('<p onclick="x()">some <script>bad()</script> words</p>', [
      'some',
      'words',
    ]);
    expect(isCapture(taken)).toBe(true);
    expect(taken).toMatchObject({ kind: 'selection', title: 'Tides', url, text: 'some words' });
    expect(taken?.html).toBe('<p>some  words</p>');
    expect(taken?.description).toBe('some words');
  });

  it('leaves out what the page does not show', async () => {
    const html = '<p>seen</p><div style="display:none"><p>unseen</p></div><p>also seen</p>';
    expect(await htmlOf(html, ['seen', 'also seen'])).toBe('<p>seen</p><p>also seen</p>');
  });

  it.each([
    ['inside', 'inner one', 'inner two', '<p>inner one</p><p>inner two</p>'],
    ['into', 'outer', 'inner one', '<p>outer</p><p>inner one</p>'],
  ])('reaches %s a shadow tree', async (_, from, to, kept) => {
    const html =
      '<p>outer</p><div><template shadowrootmode="open"><p>inner one</p><p>inner two</p></template></div>';
    const page = document.createElement('iframe');
    document.body.append(page);
    page.contentDocument?.open();
    page.contentDocument?.write(`<!doctype html><title>Tides</title><body></body>`);
    page.contentDocument?.close();
    const inside = page.contentDocument;
    if (!inside) throw new Error('no page');
    inside.body.setHTMLUnsafe(html);
    const taken = captureSelection(inside, [between(inside, from, to)], { url });
    expect(taken?.html).toBe(kept);
  });

  it('takes more rather than less when a boundary stands in what is not kept', async () => {
    const html =
      '<p>before</p><div><dialog open>cookies <b>here</b></dialog><p>text</p></div><p>after</p>';
    expect(await htmlOf(html, ['here', 'after'])).toBe('<p>text</p><p>after</p>');
  });

  it('takes the whole page when everything is selected', async () => {
    const page = await open('<title>Tides</title><body><p>one</p><p>two</p></body>');
    const range = page.createRange();
    range.selectNode(page.documentElement);
    expect(captureSelection(page, [range], { url })?.html).toBe('<p>one</p><p>two</p>');
  });

  it('is nothing when nothing was selected that can be kept', async () => {
    const page = await open('<body><p>one</p><button>press</button></body>');
    const range = page.createRange();
    range.selectNode(page.querySelector('button') ?? page.body);
    expect(captureSelection(page, [range], { url })).toBeUndefined();
  });
});

describe('a picked element', () => {
  it('is an article with what the page says of itself, without the title once more', async () => {
    const page = await open(
      '<title>Tides</title><meta name="description" content="Of the sea."><body><nav>menu</nav><div id="it"><h1>Tides</h1><p>The sea.</p></div></body>',
    );
    const element = page.querySelector('#it');
    const taken = element && captureElement(page, element, { url });
    expect(taken).toMatchObject({
      kind: 'article',
      html: '<p>The sea.</p>',
      description: 'Of the sea.',
    });
  });

  it.each([
    ['an item', 'li:last-child', '<ul><li>two</li></ul>'],
    ['a row', 'tr:last-child', '<table><tbody><tr><td>c</td><td>d</td></tr></tbody></table>'],
    ['a picture', 'img', '<p><img src="https://www.example.org/essays/a.png" alt="a"></p>'],
    ['a block of code', 'pre', '<pre><code class="language-js">let a</code></pre>'],
    ['the page', 'body', undefined],
  ])('%s', async (_, selector, kept) => {
    const page = await open(
      '<title>Tides</title><body><ul><li>one</li><li>two</li></ul><table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table><p><img src="a.png" alt="a"></p><div class="highlight"><pre class="language-js"><code>let a</code></pre></div></body>',
    );
    const element = page.querySelector(selector);
    const taken = element && captureElement(page, element, { url });
    if (kept === undefined) expect(taken?.text).toBe('one\ntwo\na\tb\nc\td\nlet a');
    else expect(taken?.html).toBe(kept);
  });
});
