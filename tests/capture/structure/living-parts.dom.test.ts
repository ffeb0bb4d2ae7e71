import { afterEach, describe, expect, it } from 'vitest';
import { captureArticle } from '../../../src/capture/capture-article';

const PROSE =
  'The river has left its bed four times since people began to write about it, and each time it took a town with it, its market and its mill. ';
const url = 'https://www.example.org/rivers';

async function open(part: string): Promise<Document> {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  frame.srcdoc = `<body><article><p>${PROSE.repeat(3)}</p>${part}<p>${PROSE.repeat(3)}</p></article></body>`;
  await new Promise((done) => frame.addEventListener('load', done, { once: true }));
  const page = frame.contentDocument;
  if (!page) throw new Error('the frame has no page');
  return page;
}

afterEach(() => {
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
});

describe('What only the living page knows is kept', () => {
  it('a drawing, as its picture', async () => {
    const page = await open('<p><canvas width="200" height="100" aria-label="Depth"></canvas></p>');
    const canvas = page.querySelector('canvas');
    canvas?.getContext('2d')?.fillRect(10, 10, 50, 50);
    const { html } = captureArticle(page, { url });
    expect(html).toMatch(/<img[^>]*src="data:image\/png;base64,/);
    expect(html).toContain('alt="Depth"');
  });

  it('a drawing that the browser withholds, by its name', async () => {
    const page = await open(
      '<div><canvas width="200" height="100" aria-label="Depth of the bed in metres, by year"></canvas></div>',
    );
    const canvas = page.querySelector('canvas');
    if (canvas)
      canvas.toDataURL = () => {
        throw new DOMException('tainted', 'SecurityError');
      };
    const { html } = captureArticle(page, { url });
    expect(html).toContain('<p>Depth of the bed in metres, by year</p>');
    expect(html).not.toContain('<img');
  });

  it('shadow trees, declared and attached', async () => {
    const page = await open(
      `<x-note><template shadowrootmode="open"><p>Declared. ${PROSE}</p></template></x-note><section id="host"></section>`,
    );
    const root = page.getElementById('host')?.attachShadow({ mode: 'open' });
    root?.append(Object.assign(page.createElement('p'), { textContent: `Attached. ${PROSE}` }));
    const { text } = captureArticle(page, { url });
    expect(text).toContain('Declared.');
    expect(text).toContain('Attached.');
  });

  it('vertical text, in its order, set as the reader is', async () => {
    const page = await open(
      `<div style="writing-mode: vertical-rl"><p>第一段，${'河流改道四次，每次都带走一座城镇。'.repeat(4)}</p><p>第二段，${'市集与磨坊也随之而去。'.repeat(4)}</p></div>`,
    );
    const { html, text } = captureArticle(page, { url });
    expect(text).toMatch(/第一段[\s\S]*第二段/);
    expect(html).not.toContain('writing-mode');
  });
});
