import { beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { exportArticle } from '../../src/library/export/export-article';
import { exportCollection } from '../../src/library/export/export-collection';
import { importFiles } from '../../src/library/import/import-files';
import { plainText } from '../../src/model/plain-text';
import { BODY_FORMS, PROFILE_NAMES, type Profile } from '../../src/model/profile';
import { addAnnotation } from '../../src/store/annotations';
import { wholeArticle } from '../../src/store/articles';
import { keepCapture } from '../../src/store/clips';
import { database } from '../../src/store/database';
import { editArticle } from '../../src/store/edit-articles';
import { assetsNamed, keepImage, missImage } from '../../src/store/images';
import scraped from '../fixtures/library/hexo-scraped.md?raw';
import { aCapture } from '../support/a-capture';
import { anAnnotation } from '../support/an-annotation';
import { articlesOn } from '../support/articles-on';

beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));

const quietly = { progress: () => {}, signal: new AbortController().signal };
const png = new Blob([Uint8Array.from('\x89PNG\r\n\x1a\n…', (char) => char.charCodeAt(0))]);
const PROFILES = PROFILE_NAMES.flatMap((name) =>
  BODY_FORMS.map((body): Profile => ({ name, body })),
);

const importText = (text: string, name = 'a.md') => importFiles([new File([text], name)], quietly);

async function exported(id: string, profile: Profile): Promise<string> {
  const files = (await exportArticle(id, profile))?.files;
  return (await files?.[0]?.file.text()) ?? '';
}

/** The one article of the library with everything that belongs to it. */
async function theArticle() {
  const [article, ...others] = await articlesOn({ kind: 'all' });
  expect(others).toEqual([]);
  const whole = await wholeArticle(article?.id ?? '');
  if (!whole) throw new Error('The library is empty.');
  return whole;
}

const frontMatter = (text: string) => parse(text.split(/^---$/m)[1] ?? '');

function outline(html: string) {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const texts = (selector: string) =>
    [...body.querySelectorAll(selector)].map((element) => element.textContent?.trim());
  return {
    text: body.textContent?.replace(/\s+/g, ''),
    headings: texts('h1, h2, h3'),
    paragraphs: texts('p'),
  };
}

describe('a scraped Hexo file', () => {
  it('comes back with the same front matter, text, headings and paragraphs', async () => {
    const [row] = await importText(scraped, 'scraped.md');
    expect(row).toMatchObject({
      outcome: 'added',
      title: '页边的字：为什么"批注"比收藏更长久？',
      reason: '',
    });
    const text = await exported(row?.articleId ?? '', { name: 'hexo', body: 'html' });
    const before = frontMatter(scraped);
    const after = frontMatter(text);
    for (const key of Object.keys(before)) expect([key, after[key]]).toEqual([key, before[key]]);
    expect(Object.keys(after).filter((key) => ['layout', 'mood'].includes(key))).toEqual([
      'layout',
      'mood',
    ]);
    const bodyOf = (file: string) => file.split(/^---$/m).slice(2).join('---');
    expect(outline(bodyOf(text))).toEqual(outline(bodyOf(scraped)));
    expect(outline(bodyOf(text)).headings).toEqual(['页边']);
    expect(outline(bodyOf(text)).paragraphs).toHaveLength(6);
  });

  it('changes nothing when it is imported twice', async () => {
    await importText(scraped);
    const before = await theArticle();
    expect(await importText(scraped, 'again.md')).toMatchObject([{ outcome: 'unchanged' }]);
    expect(await theArticle()).toEqual(before);
  });
});

async function saveAnArticle(): Promise<string> {
  const { id } = await keepCapture(
    aCapture({
      html: '<h2>Rooms</h2><p>A margin is a room beside the text.</p><p>{{ not a template }} 页边<strong>的</strong>字</p><figure><img src="https://example.org/lead.png" alt="A page"><figcaption>A page</figcaption></figure><p><img src="https://example.org/gone.png" alt=""></p>',
      text: 'Rooms\nA margin is a room beside the text.\n{{ not a template }} 页边的字\nA page',
      images: [
        { url: 'https://example.org/lead.png', alt: 'A page' },
        { url: 'https://example.org/gone.png', alt: '' },
      ],
    }),
  );
  await keepImage(id, 'https://example.org/lead.png', png);
  await missImage(id, 'https://example.org/gone.png', 'not-found');
  await editArticle(id, { tags: ['书/读', 'yes'], note: 'Why?\n\n--- because', favourite: 1 });
  await addAnnotation(
    anAnnotation({ articleId: id, note: 'A *room*: "yes"', tags: ['idea'], color: 'blue' }),
  );
  return id;
}

describe('Any export comes home: import gives the same articles, tags, notes, highlights and images', () => {
  it.each(PROFILES)('as $name with $body body', async (profile) => {
    const id = await saveAnArticle();
    const before = await theArticle();
    const files = (await exportArticle(id, profile))?.files ?? [];
    const text = (await files[0]?.file.text()) ?? '';
    await Promise.all(database.tables.map((table) => table.clear()));

    const imported = files.map(({ path, file }) => new File([file], path));
    for (const file of imported)
      Object.defineProperty(file, 'webkitRelativePath', { value: file.name });
    expect(await importFiles(imported, quietly)).toMatchObject([
      { outcome: 'added', articleId: id, missingImages: 1 },
    ]);
    const after = await theArticle();
    expect(after.article).toEqual(before.article);
    expect(after.annotations).toEqual(before.annotations);
    expect(after.images).toEqual(before.images);
    expect(outline(after.html)).toEqual(outline(before.html));
    const [asset] = await assetsNamed(after.images.map(({ sha256 }) => sha256));
    expect(await asset?.blob.text()).toBe(await png.text());
    expect(await exported(id, profile)).toBe(text);
  });

  it('as a ZIP of the collection', async () => {
    const id = await saveAnArticle();
    const before = await theArticle();
    await keepCapture(aCapture({ url: 'https://example.org/two', title: before.article.title }));
    const ids = (await articlesOn({ kind: 'all' })).map((article) => article.id);
    const profile: Profile = { name: 'plain', body: 'html' };
    const { zip, ...counts } = await exportCollection(ids, profile, quietly);
    expect(counts).toEqual({ articles: 2, missingImages: 2, lost: 0 });
    await Promise.all(database.tables.map((table) => table.clear()));
    const rows = await importFiles([new File([zip], 'library.zip')], quietly);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['added', 'added']);
    const whole = await wholeArticle(id);
    expect(whole?.article).toEqual(before.article);
    expect(whole?.annotations).toEqual(before.annotations);
    expect(whole?.images).toEqual(before.images);
  });
});

describe('Bad input', () => {
  it('with broken front matter is kept as text, and the line is named', async () => {
    const [row] = await importText('---\ntitle: "open\nx: [\n---\n\nStill *worth* keeping.\n');
    expect(row).toMatchObject({ outcome: 'added', reason: 'front-matter' });
    expect(row?.detail).toMatch(/line \d/i);
    expect(outline((await theArticle()).html).text).toContain('Stillworthkeeping.');
  });

  it('such as a truncated archive is named and leaves the library as it was', async () => {
    const id = await saveAnArticle();
    const { zip } = await exportCollection([id], { name: 'plain', body: 'html' }, quietly);
    const before = await theArticle();
    const rows = await importFiles([new File([zip.slice(0, zip.size / 2)], 'half.zip')], quietly);
    expect(rows).toMatchObject([{ file: 'half.zip', outcome: 'failed', reason: 'unreadable' }]);
    expect(await theArticle()).toEqual(before);
  });

  it('with hostile HTML is stored without its teeth', async () => {
    await importText(
      '---\ntitle: x\n---\n\n<p onclick="alert(1)">Hello<script>alert(2)</script><img src="x" onerror="alert(3)"></p><a href="javascript:alert(4)">link</a>',
    );
    const { html } = await theArticle();
    expect(html).toContain('Hello');
    expect(html).not.toMatch(/script|onclick|onerror|alert/);
  });
});

describe('Formulas', () => {
  const tex = '\\frac{a}{b}';
  const file = `---\ntitle: x\n---\n\nLet $x_1$ and $\\nosuch$ be\n\n$$\n${tex}\n$$\n`;

  it('of a Markdown file are drawn, and their text is their TeX', async () => {
    await importText(file);
    const { html } = await theArticle();
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    expect([...body.querySelectorAll('annotation')].map((note) => note.textContent)).toEqual([
      'x_1',
      tex,
    ]);
    expect(body.querySelector('math[display="block"] mfrac')).not.toBeNull();
    expect(body.querySelector('code.language-math')?.textContent).toBe('\\nosuch');
    expect(plainText(body)).toContain('Let x_1 and \\nosuch be');
  });

  it.each(PROFILES)('are the same bytes again as $name with $body body', async (profile) => {
    const [row] = await importText(file);
    const text = await exported(row?.articleId ?? '', profile);
    expect(text).toContain(profile.body === 'html' ? '<math' : `$$\n${tex}\n$$`);
    await Promise.all(database.tables.map((table) => table.clear()));
    const [again] = await importText(text);
    expect(await exported(again?.articleId ?? '', profile)).toBe(text);
  });
});
