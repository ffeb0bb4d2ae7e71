import { afterEach, expect, it } from 'vitest';
import { linearTextOf } from '../../src/anchor/linear-text-cache';
import type { ArticleSurface } from '../../src/options/reader/article-surface';
import { printCopy } from '../../src/options/reader/print-copy';

const FACTS = {
  title: 'A lamp',
  dir: '',
  lang: 'en',
  line: ['Harbour Notes', '', 'May 2'],
  url: 'https://example.org/lamp',
  notes: 'Notes',
};

afterEach(() => document.querySelector('article')?.remove());

function surface(html: string): ArticleSurface {
  const root = document.createElement('article');
  root.id = 'text';
  root.innerHTML = html;
  document.body.append(root);
  return { frame: document.createElement('iframe'), window, document, root };
}

it('an article is printed with its facts, its highlights and its notes', () => {
  const shown = surface(
    '<p>The lamp was <em>never</em> strong.</p><div class="code-box"><pre>a</pre><button class="code-copy"></button></div>',
  );
  const { text } = linearTextOf(shown.root);
  const from = text.indexOf('was never');
  const copy = printCopy(
    shown,
    [
      { start: from, end: from + 'was never'.length, color: 'green', note: 'Is it?' },
      { start: from + 4, end: text.indexOf('.') + 1, color: 'pink', note: '' },
    ],
    FACTS,
    'size-3',
  );
  expect(copy.querySelector('header')?.textContent).toBe(
    'A lampHarbour Notes · May 2https://example.org/lamp',
  );
  const marked = (color: string) =>
    [...copy.querySelectorAll(`mark[data-color=${color}]`)]
      .map((mark) => mark.textContent)
      .join('');
  expect(marked('green')).toBe('was never');
  expect(marked('pink')).toBe('never strong.');
  expect(copy.querySelector('.print-notes')?.textContent).toBe('NotesIs it?');
  expect(copy.querySelector('button, #text')).toBeNull();
  expect(shown.root.querySelector('mark')).toBeNull();
});

it('without notes there is no list of notes', () => {
  const copy = printCopy(surface('<p>A lamp.</p>'), [], FACTS, '');
  expect(copy.querySelector('.print-notes')).toBeNull();
});
