import { beforeAll, describe, expect, it } from 'vitest';
import type { Surface } from '../../scripts/drive/driver';
import { exportCollection, openLibrary } from '../../scripts/drive/library.mjs';
import { aCollection, putRows } from './a-collection';
import { readArchive } from './read-archive';
import { BROWSERS, withBrowser } from './with-browser';

describe.each(BROWSERS)('a profile of one’s own in %s', (name) => {
  const driver = withBrowser(name);
  let library: Surface;
  let id = '';

  beforeAll(async () => {
    library = await openLibrary(driver(), '#/all');
    await putRows(library, aCollection());
  });

  const choose = (select: string, value: string) =>
    library.evaluate(
      (selector, wanted) => {
        const field = document.querySelector<HTMLSelectElement>(selector);
        if (!field) throw new Error(`no ${selector}`);
        field.value = wanted;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      },
      select,
      value,
    );
  const previewHas = (...words: string[]) =>
    library.waitFor((wanted) => {
      const text = [
        document.querySelector('#preview-path')?.textContent,
        document.querySelector<HTMLTextAreaElement>('#preview-text')?.value,
      ].join('\n');
      const state = document.querySelector('[data-preview]')?.getAttribute('data-preview');
      return state === 'written' && wanted.every((word) => text.includes(word)) && text;
    }, words);

  it('is made by copying one, with a preview of the last article', async () => {
    await library.evaluate(() => {
      location.hash = '#/profiles';
    });
    await library.waitFor(() => document.querySelector('[data-copy=hexo]') !== null);
    await library.click('[data-copy=hexo]');
    const text = await previewHas('_posts/the-tide-tables-of-brest.md', 'comments: false');
    expect(text).toContain('\npostil:\n');
    id = await library.evaluate(() => location.hash.replace('#/profiles/', ''));
    await choose('select[name=preview-article]', 'c2');
    await previewHas('_posts/潮汐与港口.md');
    await choose('select[name=preview-article]', 'c0');
  });

  it('says where a template is wrong, and shows the last file that was right', async () => {
    await library.fill('[name=path]', 'clips/{{ saved | date: "%Y" }}/{{ titel }}');
    const said = await library.waitFor(() => {
      const sentence = document.querySelector('.wrong')?.textContent;
      return sentence?.includes('titel') && sentence;
    });
    expect(said).toMatch(/\b1\b.*\b35\b/);
    const shown = await library.evaluate(
      () => document.querySelector<HTMLTextAreaElement>('#preview-text')?.value,
    );
    expect(shown).toContain('comments: false');
    await library.fill('[name=path]', 'clips/{{ saved | date: "%Y" }}/{{ title }}');
    await previewHas('clips/2026/The tide tables of Brest.md');
  });

  it('changes as its fields do', async () => {
    await choose('select[name=front]', 'toml');
    await previewHas('+++\ntitle = "The tide tables of Brest"\n', '\npostil = "{');
    await library.fill('[name=key-0]', 'Titel');
    await previewHas('\nTitel = "The tide tables of Brest"\n');
    await choose('select[name=highlights-place]', 'end');
    await choose('select[name=meaning-amber]', 'callout');
    await library.fill('[name=word-amber]', 'fact');
    await previewHas('> [!fact]');
  });

  it('keeps no name that is none, and says so', async () => {
    await library.fill('[name=key-1]', 'Titel');
    await library.waitFor(() => document.querySelector('[name=key-1][aria-invalid]') !== null);
    await library.fill('[name=key-1]', 'categories');
    await library.waitFor(() => document.querySelector('[aria-invalid]') === null);
  });

  it('is offered by the export, and its files come home', async () => {
    const files = await readArchive(await exportCollection(driver(), { profile: id }));
    const paths = [...files.keys()].filter((path) => path.endsWith('.md'));
    expect(paths.toSorted()).toEqual([
      'clips/2026/How a margin became a place.md',
      'clips/2026/The tide tables of Brest.md',
      'clips/2026/潮汐与港口.md',
    ]);
  });

  it('says that it is lossy when its files are to bring nothing home', async () => {
    await library.click('[name=record]');
    await previewHas('Titel');
    const text = await library.waitFor(() => {
      const value = document.querySelector<HTMLTextAreaElement>('#preview-text')?.value ?? '';
      return !value.includes('postil = ') && value;
    });
    expect(text).toContain('Titel = ');
  });
});
