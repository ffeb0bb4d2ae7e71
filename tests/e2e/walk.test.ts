import { describe, expect, it } from 'vitest';
import { addTags, clipPage } from '../../scripts/drive/clip-page.mjs';
import {
  exportCollection,
  importFiles,
  listedArticles,
  openLibrary,
} from '../../scripts/drive/library.mjs';
import { highlight, openArticle } from '../../scripts/drive/reader.mjs';
import { waitUntilStored } from '../../scripts/drive/wait-until-stored.mjs';
import { type Files, onlyArticle, readArchive } from './read-archive';
import { BROWSERS, SAMPLE, withBrowser, withServer } from './with-browser';

const PASSAGE = 'A highlight on the wrong sentence is worse than none';
const CHINESE = '批注不是装饰';

describe.each(BROWSERS)('one article walks the whole road in %s', (name) => {
  const driver = withBrowser(name);
  const fresh = withBrowser(name);
  const server = withServer(SAMPLE);
  let archive = '';
  let exported: Files = new Map();

  it('is saved by the press of the button, and the popup is the receipt', async () => {
    const { popup, state, title } = await clipPage(driver(), `${server().origin}/`);
    expect(state).toBe('saved');
    expect(title).toContain('In the margin');
    await addTags(popup, ['reading', '批注']);
    await popup.fill('#note', 'Half a thou');
    await popup.fill('#tag', 'unfin');
    await waitUntilStored(popup, 'articles', 'note', 'Half a thou');
    await waitUntilStored(popup, 'drafts', 'tag', 'unfin');
    await popup.close();
  });

  it('keeps what was half typed when the popup closed', async () => {
    const { popup, state } = await clipPage(driver(), `${server().origin}/`);
    expect(state).toBe('known');
    const typed = await popup.waitFor(() => {
      const [tag, note] = ['#tag', '#note'].map((id) => document.querySelector(id));
      const isField = (field: unknown) =>
        field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
      return isField(tag) && isField(note) && note.value && { tag: tag.value, note: note.value };
    });
    expect(typed).toEqual({ tag: 'unfin', note: 'Half a thou' });
    await popup.fill('#note', 'A whole thought. 写完了。');
    await waitUntilStored(popup, 'articles', 'note', 'A whole thought. 写完了。');
    await addTags(popup, ['finished']);
    await popup.close();
  });

  it('stands in the library, where passages are highlighted', async () => {
    const library = await openLibrary(driver(), '#/inbox');
    await library.waitFor(() => document.querySelector('[data-article]'));
    const ids = await listedArticles(library);
    expect(ids).toHaveLength(1);
    await library.close();

    const reader = await openArticle(driver(), ids[0] ?? '');
    await highlight(reader, { text: PASSAGE, color: 'green', note: 'The whole ethics.' });
    await highlight(reader, { text: CHINESE });
    await reader.waitFor(
      () => document.querySelector('#reader')?.getAttribute('data-annotations') === '2 shown',
    );
    await reader.close();
  });

  it('is exported with all that belongs to it', async () => {
    archive = await exportCollection(driver(), { profile: 'plain', body: 'markdown' });
    exported = await readArchive(archive);
    const { matter, body } = onlyArticle(exported);
    expect(matter).toMatchObject({ title: 'In the margin · 写在页边' });
    const facts = JSON.stringify(matter);
    for (const fact of [
      'Ada Wren',
      '沈墨',
      '2026-03-03',
      server().origin,
      'finished',
      '批注',
      '写完了',
      PASSAGE,
    ])
      expect(facts).toContain(fact);
    for (const text of [
      'Too narrow to contain',
      '眉批',
      '| Bracket',
      'x^n + y^n = z^n',
      'function findAgain',
      '[^1]:',
    ])
      expect(body).toContain(text);
    for (const furniture of [
      'Share on',
      'Subscribe',
      'pagecorner',
      'two cookies',
      'Letterpress',
      'Imprint',
    ])
      expect(body).not.toContain(furniture);
    const images = [...exported.keys()].filter((path) => path.endsWith('.png'));
    expect(images).toHaveLength(2);
  });

  it('comes home into a fresh library as the same article', async () => {
    const rows = await importFiles(fresh(), [archive]);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['added']);
    const again = await readArchive(
      await exportCollection(fresh(), { profile: 'plain', body: 'markdown' }),
    );
    expect([...again.keys()]).toEqual([...exported.keys()]);
    for (const [path, bytes] of exported)
      if (path.endsWith('.md')) expect(again.get(path)?.toString()).toBe(bytes.toString());
      else expect(again.get(path)?.equals(bytes)).toBe(true);
  });

  it('is read there with its highlights, notes and images', async () => {
    const library = await openLibrary(fresh(), '#/all');
    await library.waitFor(() => document.querySelector('[data-article]'));
    const [id = ''] = await listedArticles(library);
    await library.close();
    const reader = await openArticle(fresh(), id);
    const shown = await reader.waitFor(() => {
      const frame = document.querySelector('iframe');
      const images = [...(frame?.contentDocument?.images ?? [])];
      return (
        images.length > 0 &&
        images.every((image) => image.complete) && {
          annotations: frame?.dataset.annotations,
          widths: images.map((image) => image.naturalWidth),
          notes: [...document.querySelectorAll('[data-annotation] textarea')].map((field) =>
            field instanceof HTMLTextAreaElement ? field.value : '',
          ),
        }
      );
    });
    expect(shown.annotations).toBe('2 shown');
    expect(shown.widths).toEqual([1200, 900]);
    expect(shown.notes).toContain('The whole ethics.');
  });
});
