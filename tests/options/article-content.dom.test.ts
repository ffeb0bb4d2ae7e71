import { describe, expect, it } from 'vitest';
import type { ArticleImage, Asset } from '../../src/model/asset';
import { articleContent, type MissingImage } from '../../src/options/reader/article-content';

const KEPT = 'https://example.org/kept.png';
const SHA = 'a'.repeat(64);

const row = (url: string, also: Partial<ArticleImage> = {}): ArticleImage => ({
  articleId: 'x',
  url,
  alt: '',
  sha256: '',
  type: '',
  missing: '',
  ...also,
});

const ROWS = [
  row(KEPT, { sha256: SHA, type: 'image/png' }),
  row('https://cdn.example.org/gone.jpg', { missing: 'not-found' }),
];
const ASSETS: Asset[] = [
  { sha256: SHA, blob: new Blob(['png'], { type: 'image/png' }), type: 'image/png', size: 3 },
];

const said = ({ host, reason }: MissingImage) => `${host}|${reason}`;
const show = (html: string) => articleContent(html, ROWS, ASSETS, said);

describe('a saved article that is shown', () => {
  it.each([
    ['a script', '<script>parent.x = 1</script>'],
    ['a handler', '<p onclick="x()">a</p><img src="data:image/gif;base64,R0lGOD" onerror="x()">'],
    ['a frame', '<iframe src="https://example.org"></iframe>'],
    ['a form', '<form action="https://example.org"><button>b</button></form>'],
    ['a style', '<style>@import "https://example.org/x.css"</style><p style="color:red">a</p>'],
    ['SVG', '<svg><image href="https://example.org/x.png"/><script>x()</script></svg>'],
    ['a video', '<video src="https://example.org/x.mp4" poster="https://example.org/x.png">'],
    ['a picture', '<picture><source srcset="https://example.org/x.png"></picture>'],
    ['a link that runs', '<a href="javascript:x()">a</a>'],
    ['a meta refresh', '<meta http-equiv="refresh" content="0;url=https://example.org">'],
  ])('has nothing that runs or loads: %s', (_, html) => {
    const box = document.createElement('div');
    box.append(show(html).fragment);
    expect(
      box.querySelectorAll('script, style, iframe, form, svg, video, source, meta, link, base'),
    ).toHaveLength(0);
    for (const { attributes } of box.querySelectorAll('*'))
      for (const { name, value } of attributes) {
        expect(name).not.toMatch(/^on|^style$|^srcset$|^poster$/);
        expect(value).not.toMatch(/^javascript:/i);
        if (name === 'src') expect(value).toMatch(/^(blob|data):/);
      }
  });

  it('takes an image from the kept bytes, by its address or by its name', () => {
    const { fragment, shown, missing } = show(
      `<img src="${KEPT}" alt="A door"><img src="asset:${SHA}">`,
    );
    const [first, second] = fragment.querySelectorAll('img');
    expect(first?.src).toMatch(/^blob:/);
    expect(second?.src).toBe(first?.src);
    expect(first?.alt).toBe('A door');
    expect([shown, missing]).toEqual([2, 0]);
  });

  it.each([
    ['that could not be kept', 'https://cdn.example.org/gone.jpg', 'cdn.example.org|not-found'],
    ['that nobody fetched', 'https://else.example/x.png', 'else.example|'],
    ['without an address', '', '|'],
  ])('names an image %s in its place', (_, src, sentence) => {
    const { fragment, missing } = show(`<p>a <img src="${src}" alt="A chart"> b</p>`);
    expect(fragment.querySelector('img')).toBeNull();
    const place = fragment.querySelector('[role=img]');
    expect(place?.getAttribute('aria-label')).toBe(`A chart. ${sentence}`);
    expect(missing).toBe(1);
  });

  it('counts the same characters with and without images', () => {
    const html = `<p>a <img src="${KEPT}" alt="x"> b <img src="https://cdn.example.org/gone.jpg" alt="long words"> c</p>`;
    expect(show(html).fragment.textContent).toBe('a  b  c');
  });

  it('shows no paragraph that is empty, and every one that is not', () => {
    const { fragment } = show(
      `<p>a</p><p></p><p>&nbsp;<br></p><p><img src="${KEPT}"></p><p><math><mi>x</mi></math></p>`,
    );
    const hidden = [...fragment.querySelectorAll('p')].map((paragraph) => paragraph.hidden);
    expect(hidden).toEqual([false, true, true, false, false]);
  });

  it('keeps an image that is written into the text', () => {
    const src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
    const { fragment } = show(`<img src="${src}">`);
    expect(fragment.querySelector('img')?.getAttribute('src')).toBe(src);
  });

  it('frees its images when it is no longer shown', async () => {
    const { fragment, release } = show(`<img src="${KEPT}">`);
    const url = fragment.querySelector('img')?.src ?? '';
    expect((await fetch(url)).ok).toBe(true);
    release();
    await expect(fetch(url)).rejects.toThrow();
  });
});
