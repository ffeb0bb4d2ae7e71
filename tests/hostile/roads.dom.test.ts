import { describe, expect, it } from 'vitest';
import { captureArticle } from '../../src/capture/capture-article';
import { readArticle } from '../../src/markdown/read-article';
import { writeArticle } from '../../src/markdown/write-article';
import { parseHtml } from '../../src/model/parse-html';
import { BODY_FORMS, PROFILE_NAMES, type Profile } from '../../src/model/profile';
import { sanitise, sanitiseHtml } from '../../src/model/sanitise';
import { anAnnotationOf, aWholeArticle } from '../markdown/a-whole-article';
import { harmIn } from './harm-in';
import { hostileCases } from './hostile-cases';
import { deedsOf } from './live-frame';
import { renderCarelessly } from './render-carelessly';

const CASES = hostileCases(location.origin);
const PROFILES = PROFILE_NAMES.flatMap((name) =>
  BODY_FORMS.map((body): Profile => ({ name, body })),
);
const SENTENCES = 'A sentence that is a part of the article, with a comma and a full stop. '.repeat(
  9,
);

describe.each(CASES)('$title', ({ html }) => {
  it('comes out of a page as something to read', () => {
    const text = `<!doctype html><title>A page</title><article><h1>A page</h1><p>${SENTENCES}</p>${html}<p>${SENTENCES}</p></article>`;
    const page = new DOMParser().parseFromString(text, 'text/html');
    const taken = captureArticle(page, { url: 'https://example.org/page' });
    expect(harmIn(parseHtml(taken.html))).toEqual([]);
    expect(sanitiseHtml(taken.html)).toBe(taken.html);
    expect(taken.text).toContain(SENTENCES.trim());
    for (const { url } of taken.images) expect(url).toMatch(/^(?:https?:|data:image\/)/);
  });

  it.each([
    ['HTML', (body: string) => `<p>Before.</p>${body}`],
    ['Markdown', (body: string) => `Before.\n\n${body}\n\n*After.*`],
    ['Markdown within a line', (body: string) => `Before ${body} after`],
  ])('comes out of a file of %s as something to read', (_, form) => {
    const { html: read } = readArticle(`---\ntitle: A file\n---\n${form(html)}`);
    expect(harmIn(sanitise(parseHtml(read).innerHTML))).toEqual([]);
  });
});

describe.each(PROFILES)('a file of $name with a body in $body', (profile) => {
  it('runs nothing where the HTML in Markdown is trusted', async () => {
    const files = CASES.map(({ html }) =>
      writeArticle(
        aWholeArticle(
          {},
          {
            html: sanitiseHtml(html),
            annotations: [
              anAnnotationOf({
                target: { exact: html, prefix: '', suffix: '', start: 0, end: 1 },
                note: html,
                tags: [html],
              }),
            ],
          },
        ),
        profile,
      ),
    );
    const deeds = await deedsOf((body) => {
      for (const { text } of files)
        body.appendChild(document.createElement('div')).innerHTML = renderCarelessly(text);
    });
    expect(deeds.ran).toEqual([]);
  });
});

describe('text that looks like HTML', () => {
  it.each(PROFILES)('stays text in a file of $name with a body in $body', (profile) => {
    const page = document.createElement('div');
    for (const { html } of CASES)
      for (const name of ['p', 'pre', 'li', 'td'])
        page.appendChild(document.createElement(name)).textContent = html;
    const whole = aWholeArticle(
      { title: CASES[0]?.html ?? '' },
      { html: sanitiseHtml(page.innerHTML), annotations: [] },
    );
    const shown = parseHtml(renderCarelessly(writeArticle(whole, profile).text));
    expect(
      shown.querySelectorAll('script, style, iframe, svg, object, form, [onerror], [onclick]'),
    ).toHaveLength(0);
  });
});
