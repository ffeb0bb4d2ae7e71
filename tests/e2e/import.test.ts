import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportCollection, importFiles } from '../../scripts/drive/library.mjs';
import { onlyArticle, readArchive, readMarkdown } from './read-archive';
import { BROWSERS, withBrowser } from './with-browser';

const FILE = join(import.meta.dirname, 'from-elsewhere.md');

/** The words of an HTML text, without its tags. */
const words = (html: string) =>
  html
    .replace(/<[^>]*>(?:[^<]*">)?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe.each(BROWSERS)('a file that Postil did not write, in %s', (name) => {
  const driver = withBrowser(name);

  it('is imported, and exported with every key, known or not, in its place', async () => {
    const rows = await importFiles(driver(), [FILE]);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['added']);

    const archive = await exportCollection(driver(), { profile: 'hexo', body: 'html' });
    const given = readMarkdown(await readFile(FILE, 'utf8'));
    const { matter, body } = onlyArticle(await readArchive(archive));
    const foreign = Object.keys(given.matter);
    expect(Object.keys(matter).filter((key) => foreign.includes(key))).toEqual(foreign);
    expect(matter).toMatchObject(given.matter);
    expect(words(body)).toBe(words(given.body));
    expect(body.match(/<p>\S/g)).toHaveLength(5);
    expect(body).toMatch(/<h1[^>]*>高度从哪里算起<\/h1>/);
  });

  it('is known when it comes a second time', async () => {
    const rows = await importFiles(driver(), [FILE]);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['unchanged']);
  });
});
