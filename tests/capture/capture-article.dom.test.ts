import { afterEach, describe, expect, it } from 'vitest';
import { captureArticle } from '../../src/capture/capture-article';
import { isCapture } from '../../src/model/capture';
import news from '../fixtures/capture/news.html?raw';

const PROSE =
  'The river has left its bed four times since people began to write about it, and each time it took a town with it, its market and its mill. ';

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

const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const url = 'https://www.example.org/science/rivers';

afterEach(() => {
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
});

describe('Capturing never changes the page', () => {
  it.each([
    ['news', news],
    [
      'pictures that wait, frames, drawings and shadow trees',
      `<body><article><p>${PROSE.repeat(3)}</p><img data-src="a.jpg" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">
       <picture><source srcset="b.webp"><img src="b.jpg"></picture><noscript><img src="c.jpg"></noscript>
       <canvas width="200" height="100"></canvas><iframe srcdoc="<p>${PROSE}</p>"></iframe>
       <div><template shadowrootmode="open"><p>${PROSE}</p><slot></slot></template>light</div></article></body>`,
    ],
    ['a page without an article', '<body><a href="/">Home</a></body>'],
  ])('%s', async (_, html) => {
    const page = await open(html);
    const serialised = () =>
      page.documentElement.getHTML({
        serializableShadowRoots: true,
        shadowRoots: [...page.querySelectorAll('*')].flatMap((one) => one.shadowRoot ?? []),
      });
    const before = serialised();
    captureArticle(page, { url });
    expect(serialised()).toBe(before);
  });
});

describe('captureArticle', () => {
  it('takes the article and what the page says about it', () => {
    const capture = captureArticle(parsed(news), { url });
    expect(isCapture(capture)).toBe(true);
    expect(capture).toMatchObject({
      url,
      title: 'How rivers move',
      authors: ['Anna Müller'],
      site: 'The Daily',
      lang: 'en',
      kind: 'article',
      images: [{ url: 'https://www.example.org/science/pictures/river.jpg', alt: 'A river' }],
    });
    expect(capture.html).toContain(
      '<pre><code class="language-python">for grain in river:\n    grain.rest()</code></pre>',
    );
    expect(capture.html).toContain('<figcaption>The river in June</figcaption>');
    expect(capture.html).toContain(
      '<section class="footnotes"><ol><li id="user-content-fn-1">She has kept it since 1998.',
    );
    expect(capture.text).toMatch(/^The river has left[\s\S]*She has kept it since 1998\.$/);
    expect(capture.text).not.toMatch(/Home|Read more|More stories|rights reserved|By Anna/);
  });

  it('saves a page without an article as what it is, and says so', () => {
    const capture = captureArticle(parsed('<body><h1>Shop</h1><a href="/a">A</a></body>'), { url });
    expect(capture).toMatchObject({ kind: 'page', text: 'Shop\nA' });
  });

  it('reads shadow trees, with what stands in their slots', async () => {
    const page = await open(
      `<body><main><x-story><template shadowrootmode="open"><p>${PROSE.repeat(2)}</p><slot></slot><p>${PROSE}the end</p></template><p>${PROSE}from outside</p></x-story></main></body>`,
    );
    const { text } = captureArticle(page, { url });
    expect(text).toMatch(/mill\.[\s\S]*from outside[\s\S]*the end/);
  });

  it('reads frames of the same site', async () => {
    const page = await open('<body><main><iframe></iframe></main></body>');
    const frame = page.querySelector('iframe')?.contentDocument;
    frame?.body.insertAdjacentHTML('beforeend', `<p>${PROSE.repeat(3)}</p>`);
    expect(captureArticle(page, { url }).text).toContain('its market and its mill');
  });

  it('reads what is hidden when nothing else is there', () => {
    const hidden = `<body><main><div aria-hidden="true"><p>${PROSE.repeat(2)}</p><p>${PROSE}</p></div><div>60 FPS</div></main></body>`;
    expect(captureArticle(parsed(hidden), { url }).text).toContain('its market and its mill');
  });

  it('keeps the direction of the article, not of the page', () => {
    const page = parsed(
      `<html dir="ltr"><body dir="rtl"><article><p>${PROSE.repeat(5)}</p></article></body></html>`,
    );
    expect(captureArticle(page, { url }).dir).toBe('rtl');
  });

  it('describes an article by its first paragraph where the page has no words for it', () => {
    expect(
      captureArticle(
        parsed(`<body><article><p>${PROSE}</p><p>${PROSE.repeat(4)}</p></article></body>`),
        { url },
      ).description,
    ).toBe(PROSE.trim());
  });

  it('has every picture once, the lead picture first', () => {
    const page = parsed(
      `<head><meta property="og:image" content="/lead.jpg"></head><body><article><p>${PROSE.repeat(3)}</p><p><img src="/lead.jpg" alt="Lead"></p><p>${PROSE.repeat(3)}<img src="b.jpg" alt="B"></p></article></body>`,
    );
    expect(captureArticle(page, { url }).images).toEqual([
      { url: 'https://www.example.org/lead.jpg', alt: 'Lead' },
      { url: 'https://www.example.org/science/b.jpg', alt: 'B' },
    ]);
  });

  it('reads a page that a script has made ten thousand levels deep', () => {
    const page = parsed(`<body><article><h1>A</h1><p>${PROSE.repeat(3)}</p></article></body>`);
    let box: Element = page.querySelector('article') ?? page.body;
    for (let level = 0; level < 10_000; level++) box = box.appendChild(page.createElement('div'));
    const last = box.appendChild(page.createElement('p'));
    last.append(PROSE.repeat(4), page.createElement('br'), 'The last words.');
    const taken = captureArticle(page, { url });
    expect(taken.text).toContain('its market and its mill');
    expect(taken.text).toContain('The last words.');
  });

  it('lets no script of the page into the library', () => {
    const page = parsed(
      `<body><article onclick="canary()"><p>${PROSE.repeat(4)}<img src="x" onerror="canary()"></p><p><a href="javascript:canary()">a</a><script>canary()</script></p></article></body>`,
    );
    expect(captureArticle(page, { url }).html).not.toContain('canary');
  });
});
