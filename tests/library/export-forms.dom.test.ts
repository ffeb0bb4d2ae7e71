import Papa from 'papaparse';
import { beforeEach, describe, expect, it } from 'vitest';
import { exportHtml } from '../../src/library/export/export-html';
import { exportJson, highlightsJson } from '../../src/library/export/export-json';
import { highlightsCsv } from '../../src/library/export/highlights-csv';
import { highlightsDigest } from '../../src/library/export/highlights-digest';
import { markedArticles } from '../../src/library/export/marked-articles';
import { readWebAnnotation } from '../../src/model/web-annotation';
import { addAnnotation } from '../../src/store/annotations';
import { keepCapture } from '../../src/store/clips';
import { database } from '../../src/store/database';
import { keepImage } from '../../src/store/images';
import { shelfIds } from '../../src/store/shelves';
import { aCapture } from '../support/a-capture';
import { anAnnotation } from '../support/an-annotation';
import { anArticle } from '../support/an-article';

const quietly = { progress: () => {}, signal: new AbortController().signal };
const png = new Blob([Uint8Array.from('\x89PNG\r\n\x1a\n…', (char) => char.charCodeAt(0))]);
const words = {
  title: 'Library',
  untitled: 'Untitled',
  untagged: 'No tag',
  highlights: 'Highlights',
  colorName: (color: string) => `the ${color} one`,
  language: 'en',
};

let id = '';
beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
  id = (await keepCapture(aCapture())).id;
  await keepImage(id, 'https://example.org/lead.png', png);
  await addAnnotation(
    anAnnotation({ articleId: id, note: 'A <b>note</b>', tags: ['sea', 'far away'] }),
  );
});

const ids = () => shelfIds({ kind: 'all' });
const parsed = (text: string) => new DOMParser().parseFromString(text, 'text/html');

describe('one HTML page', () => {
  const page = async () => {
    const { file, ...counts } = await exportHtml(await ids(), words, quietly);
    return { page: parsed(await file.text()), counts };
  };

  it('holds text, marks, notes and images, and needs nothing else', async () => {
    const { page: found, counts } = await page();
    expect(counts).toEqual({ articles: 1, missingImages: 0, lost: 0 });
    expect(found.querySelector('h2')?.textContent).toBe('On margins');
    expect(found.querySelector('mark')?.textContent).toBe('a room');
    expect(found.querySelector('img')?.src).toMatch(/^data:image\/png;base64,/);
    expect(found.querySelector('.notes .note')?.textContent).toBe('A <b>note</b>');
    expect(found.querySelector('.notes li p:last-child')?.textContent).toBe(
      'the amber one #sea #far away',
    );
  });

  it('runs no script and loads nothing, whatever an article says', async () => {
    await database.articles.update(id, { title: '</title><script>alert(1)</script>' });
    await database.bodies.where({ articleId: id }).modify({
      html: '<p onclick="alert(1)">x<script>alert(1)</script></p><img src="https://example.org/no.png" alt="gone" srcset="https://example.org/no.png 2x"><picture><source srcset="https://example.org/no.png"></picture><iframe src="https://example.org"></iframe>',
    });
    const { page: found, counts } = await page();
    expect(counts.missingImages).toBe(1);
    expect(found.querySelectorAll('script, iframe, source, [onclick], [srcset]')).toHaveLength(0);
    expect([...found.images].map(({ src }) => src)).toEqual([]);
    expect(
      found.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content'),
    ).toBe("default-src 'none'; img-src data:; style-src 'unsafe-inline'");
    expect(found.title).toBe('Library');
  });

  it('of several articles begins with what is in it', async () => {
    await database.articles.put(anArticle({ id: 'two', urlKey: 'two', title: 'Two & three' }));
    const { page: found } = await page();
    const links = [...found.querySelectorAll('nav a')];
    expect(links.map(({ textContent }) => textContent).sort()).toEqual([
      'On margins',
      'Two & three',
    ]);
    for (const link of links)
      expect(found.querySelector(link.getAttribute('href') ?? 'none')?.localName).toBe('article');
  });

  it('is not made when it is told to stop', async () => {
    const stopped = { progress: () => {}, signal: AbortSignal.abort() };
    await expect(exportHtml(await ids(), words, stopped)).rejects.toThrow(/abort/i);
  });
});

describe('JSON', () => {
  it('holds articles with their texts, and annotations as others read them', async () => {
    const { file, articles } = await exportJson(await ids(), { amber: 'fact' }, quietly);
    const read = JSON.parse(await file.text());
    expect([read.format, articles]).toEqual(['postil-library', 1]);
    expect(read.articles[0]).toMatchObject({ id, title: 'On margins', html: aCapture().html });
    expect(read.annotations[0]).toMatchObject({
      '@context': ['http://www.w3.org/ns/anno.jsonld', {}],
      type: 'Annotation',
      target: { source: aCapture().url },
    });
    expect(readWebAnnotation(read.annotations[0])?.annotation).toMatchObject({
      target: anAnnotation().target,
      note: 'A <b>note</b>',
      tags: ['sea', 'far away'],
    });
  });

  it('of nothing, and of highlights alone, is JSON too', async () => {
    const { file } = await exportJson([], {}, quietly);
    expect(JSON.parse(await file.text())).toMatchObject({ articles: [], annotations: [] });
    const read = JSON.parse(await highlightsJson(await markedArticles(await ids()), {}).text());
    expect(read.annotations).toHaveLength(1);
    expect(read.articles[0].html).toBeUndefined();
  });
});

describe('CSV', () => {
  it('has a row for each highlight, with line breaks and quotes, and runs no formula', async () => {
    await addAnnotation(
      anAnnotation({
        id: 'evil',
        articleId: id,
        note: '=HYPERLINK("http://evil.example";"x")\nnext "line"',
        tags: ['-1', '@x'],
      }),
    );
    const csv = await highlightsCsv(await markedArticles(await ids()), words.colorName).text();
    const { data, errors } = Papa.parse<Record<string, string>>(csv, {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(data.map((row) => row.Id).sort()).toEqual([anAnnotation().id, 'evil']);
    const row = data.find((one) => one.Id === 'evil');
    expect(row).toMatchObject({
      Highlight: 'a room',
      Title: 'On margins',
      URL: aCapture().url,
      Colour: 'the amber one',
      Note: `'=HYPERLINK("http://evil.example";"x")\nnext "line"`,
      Tags: "'-1, @x",
    });
  });

  it('says that it is UTF-8', async () => {
    const file = highlightsCsv([], words.colorName);
    expect([...new Uint8Array(await file.slice(0, 3).arrayBuffer())]).toEqual([0xef, 0xbb, 0xbf]);
  });
});

describe('a digest', () => {
  const headings = async (by: 'tag' | 'color' | 'month') => {
    const text = await highlightsDigest(await markedArticles(await ids()), by, words).text();
    return text.match(/^#.*$/gm);
  };

  beforeEach(() =>
    addAnnotation(
      anAnnotation({
        id: 'later',
        articleId: id,
        color: 'blue',
        created: '2026-03-01T00:00:00.000Z',
      }),
    ),
  );

  it.each<['tag' | 'color' | 'month', string[]]>([
    ['tag', ['# Library', '## far away', '## sea', '## No tag']],
    ['color', ['# Library', '## the amber one', '## the blue one']],
    ['month', ['# Library', '## March 2026', '## January 2026']],
  ])('is put together by %s', async (by, expected) => {
    expect(await headings(by)).toEqual(expected);
  });

  it('shows passage, note, source and tags, none of them as markup of its own', async () => {
    const text = await highlightsDigest(await markedArticles(await ids()), 'color', words).text();
    expect(text).toContain('> a room');
    expect(text).toContain('A \\<b>note\\</b>');
    expect(text).toContain(`[On margins](${aCapture().url})`);
    expect(text).toMatch(/\\?#sea \\?#far-away/);
  });
});
