import { describe, expect, it } from 'vitest';
import { findThread } from '../../../src/capture/article/find-thread';
import { knownSite } from '../../../src/capture/metadata/known-sites';
import { aBody } from '../a-body';

const SAID =
  'The mill at the bend has a second sluice, and whoever opens it in March must tell the people downstream before noon.';
const SECOND = 'We opened it in April and nobody was told, which is how the meadow went under.';
const THIRD = 'Thank you.';

const thread = (html: string, host = 'forum.example') => findThread(aBody(html), knownSite(host));

/** The thread's own words, one line a block. */
const lines = (root: Element | undefined) =>
  [...(root?.querySelectorAll('p, hr') ?? [])].map((part) =>
    part.localName === 'hr' ? '—' : part.textContent?.replace(/\s+/g, ' ').trim(),
  );

const post = (author: string, day: string, said: string, inside = '') =>
  `<li class="entry entry-${day}"><div class="head"><a class="username" href="/u/${author}">${author}</a> <a href="/t/1/${author}"><time datetime="2024-03-${day}T10:00:00Z">${day} March</time></a></div><p>${said}</p><div class="bar"><a href="/r">Reply</a></div>${inside}</li>`;

describe('findThread on a page of posts of one kind', () => {
  it('keeps each in order with its author and day, the first as the text', () => {
    const root = thread(
      `<nav><a href="/">Home</a></nav><h1>The sluice</h1><ol>${post('ana', '01', SAID)}${post('ben', '02', SECOND)}${post('chi', '03', THIRD)}</ol>`,
    );
    expect(lines(root)).toEqual([SAID, '—', 'ben · 2024-03-02', SECOND, 'chi · 2024-03-03', THIRD]);
    expect(root?.querySelectorAll(':scope > blockquote')).toHaveLength(2);
    expect(root?.querySelector('blockquote a')?.getAttribute('href')).toBe('/t/1/ben');
  });

  it('puts an answer to an answer inside it', () => {
    const inner = `<ol>${post('chi', '03', THIRD)}</ol>`;
    const root = thread(`<ol>${post('ana', '01', SAID)}${post('ben', '02', SECOND, inner)}</ol>`);
    expect(root?.querySelector('blockquote blockquote')?.textContent).toContain(THIRD);
    expect(root?.querySelector('blockquote')?.textContent?.match(/Thank you/g)).toHaveLength(1);
  });

  it.each([
    [
      'comments on an article',
      `<main><p>${SAID.repeat(2)}</p></main><ol>${post('ana', '01', SAID)}${post('ben', '02', SECOND)}${post('chi', '03', SECOND)}</ol>`,
    ],
    [
      'the articles of one author',
      `<ol>${post('ana', '01', SAID)}${post('ana', '02', SECOND)}${post('ana', '03', THIRD)}</ol>`,
    ],
    [
      'teasers of articles by several',
      `<ol>${['ana', 'ben', 'chi'].map((name) => post(name, '01', SAID).replace('<p>', `<h2><a href="/a/${name}">On sluices</a></h2><p>`)).join('')}</ol>`,
    ],
    [
      'posts without a name',
      `<ol>${post('', '01', SAID)}${post('', '02', SECOND)}${post('', '03', THIRD)}</ol>`,
    ],
    ['two posts', `<ol>${post('ana', '01', SAID)}${post('ben', '02', SECOND)}</ol>`],
  ])('takes %s for no thread, and leaves the page as it was', (_, html) => {
    const body = aBody(html);
    const before = body.innerHTML;
    expect(findThread(body, undefined)).toBeUndefined();
    expect(body.innerHTML).toBe(before);
  });
});

describe('findThread on a known site', () => {
  it('reads an issue and its comments', () => {
    const comment = (author: string, day: string, said: string) =>
      `<div class="group"><h3><a class="author" href="/${author}">${author}</a> commented <a href="#c${day}"><relative-time datetime="2024-03-${day}T10:00:00Z">then</relative-time></a></h3><div class="comment-body"><p>${said}</p></div></div>`;
    const root = thread(
      `<div>${comment('ana', '01', SAID)}${comment('ben', '02', SECOND)}</div>`,
      'github.com',
    );
    expect(lines(root)).toEqual([SAID, '—', 'ben · 2024-03-02', SECOND]);
    expect(root?.querySelector('a')).toBeNull();
  });

  it('reads a tree of comments by its indents', () => {
    const row = (author: string, indent: number, said: string) =>
      `<tr><td><table><tr><td class="ind" indent="${indent}"></td><td><a class="hnuser">${author}</a> <span class="age" title="2024-03-01T10:00:00 1">1 hour ago</span><div class="commtext"><p>${said}</p></div></td></tr></table></td></tr>`;
    const root = thread(
      `<table class="fatitem"><tr><td><a class="hnuser">ana</a> <span class="age" title="2024-03-01T09:00:00 1">2 hours ago</span><div class="toptext"><p>${SAID}</p></div></td></tr></table><table>${row('ben', 0, SECOND)}${row('chi', 1, THIRD)}${row('dov', 0, THIRD)}</table>`,
      'news.ycombinator.com',
    );
    expect(root?.querySelectorAll(':scope > blockquote')).toHaveLength(2);
    expect(root?.querySelector('blockquote blockquote')?.textContent).toBe(
      `chi · 2024-03-01${THIRD}`,
    );
  });

  it('quotes mail from the first on, without what each repeats', () => {
    const mail = (name: string, said: string) =>
      `<div class="adn"><span class="gD" name="${name}">x</span><span class="g3" title="Mar 1, 2024, 9:00 AM"></span><div class="a3s"><p>${said}</p><div class="gmail_quote">On Friday someone wrote</div></div></div>`;
    const root = thread(mail('Ana Ruiz', SAID) + mail('Ben Ode', SECOND), 'mail.google.com');
    expect(root?.querySelectorAll(':scope > blockquote')).toHaveLength(2);
    expect(root?.textContent?.match(/On Friday/g)).toHaveLength(1);
    expect(root?.textContent).toContain('Ana Ruiz · Mar 1, 2024, 9:00 AM');
  });

  it('keeps both voices of a chat', () => {
    const turn = (label: string, role: string, said: string) =>
      `<article><h5 class="sr-only">${label}</h5><div data-message-author-role="${role}"><p>${said}</p></div></article>`;
    const root = thread(
      turn('You said:', 'user', THIRD) + turn('ChatGPT said:', 'assistant', SAID),
      'chatgpt.com',
    );
    expect(lines(root)).toEqual(['You said', THIRD, '—', 'ChatGPT said', SAID]);
  });

  it('finds none on its other pages', () => {
    expect(thread(`<article><p>${SAID}</p></article>`, 'github.com')).toBeUndefined();
  });
});
