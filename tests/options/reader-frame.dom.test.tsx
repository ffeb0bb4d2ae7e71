import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { articleContent } from '../../src/options/reader/article-content';
import type { ArticleSurface } from '../../src/options/reader/article-surface';
import { ReaderFrame } from '../../src/options/reader/reader-frame';
import { createKeys, KeysContext } from '../../src/options/shell/keys';
import { TextContext } from '../../src/ui/text-context';

const texts = { text: String, counted: String, language: 'en' };
const places: HTMLElement[] = [];

afterEach(() => {
  for (const place of places.splice(0)) {
    render(null, place);
    place.remove();
  }
});

/** Shows an article and waits until it is in its frame. */
async function show(html: string, onLink: (url: string) => void = () => {}, keys = createKeys()) {
  const place = document.createElement('div');
  places.push(place);
  document.body.append(place);
  const surface = await new Promise<ArticleSurface>((done) => {
    render(
      <TextContext.Provider value={texts}>
        <KeysContext.Provider value={keys}>
          <ReaderFrame
            content={articleContent(html, [], [], () => '')}
            lang="en"
            dir=""
            theme="dark"
            reading=""
            painted={0}
            onSurface={(shown) => shown && done(shown)}
            onLink={onLink}
          />
        </KeysContext.Provider>
      </TextContext.Provider>,
      place,
    );
  });
  return surface;
}

const click = (element: Element | null) =>
  element?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));

describe('the frame of a saved article', () => {
  it('shows the text, in the chosen colours, in our own type', async () => {
    const { frame, document, root } = await show('<p>Tide</p>');
    expect(root.textContent).toBe('Tide');
    expect(document.documentElement.dataset.theme).toBe('dark');
    expect(frame.dataset.state).toBe('ready');
    expect(getComputedStyle(root).fontFamily).toContain('Georgia');
  });

  it('runs no script, whatever comes into it', async () => {
    const { frame, document, root } = await show('<p>Tide</p>');
    expect(frame.getAttribute('sandbox')).toBe('allow-same-origin');
    const script = document.createElement('script');
    script.textContent = 'parent.ran = "script"';
    const image = document.createElement('p');
    image.setAttribute('onclick', 'parent.ran = "handler"');
    root.append(script, image);
    click(image);
    expect(Reflect.get(window, 'ran')).toBeUndefined();
  });

  it.each([
    ['an image', 'img-src', (d: Document) => Object.assign(d.createElement('img'), { src: 'x' })],
    [
      'a stylesheet',
      'style-src-elem',
      (d: Document) =>
        Object.assign(d.createElement('link'), { rel: 'stylesheet', href: 'other.css' }),
    ],
  ])('makes no request, not even for %s', async (_, directive, make) => {
    const { document, root } = await show('<p>Tide</p>');
    const refused = new Promise<string>((done) =>
      document.addEventListener(
        'securitypolicyviolation',
        ({ effectiveDirective }) => done(effectiveDirective),
        { once: true },
      ),
    );
    root.append(make(document));
    expect(await refused).toBe(directive);
  });

  it('hands links to the page around and never leaves', async () => {
    const onLink = vi.fn();
    const { frame, root } = await show(
      '<a href="https://example.org/x"><em>out</em></a><a href="#user-content-b">in</a><p id="b">b</p>',
      onLink,
    );
    click(root.querySelector('em'));
    expect(onLink.mock.calls).toEqual([['https://example.org/x']]);
    click(root.querySelector('a[href^="#"]'));
    expect(onLink).toHaveBeenCalledTimes(1);
    expect(frame.contentDocument?.activeElement?.textContent).toBe('b');
    expect(frame.contentWindow?.location.href).toBe('about:srcdoc');
  });

  it('passes keys on', async () => {
    const keys = createKeys();
    const heard = vi.fn();
    keys.add(() => ({ j: heard }));
    const { document } = await show('<p>Tide</p>', undefined, keys);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('is as high as its text, and grows with it', async () => {
    const { frame, document, root } = await show('<p>line</p>'.repeat(60));
    const spare = () => frame.clientHeight - document.body.getBoundingClientRect().height;
    expect(frame.clientHeight).toBeGreaterThan(1000);
    expect(spare()).toBeGreaterThanOrEqual(0);
    const before = frame.clientHeight;
    root.append(root.cloneNode(true));
    await expect.poll(() => frame.clientHeight).toBeGreaterThan(before * 1.8);
    expect(spare()).toBeGreaterThanOrEqual(0);
  });
});
