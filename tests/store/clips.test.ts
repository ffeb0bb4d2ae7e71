import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { addAnnotation, annotationsOf } from '../../src/store/annotations';
import { articleById, articleByUrl, bodyOf } from '../../src/store/articles';
import { keepCapture } from '../../src/store/clips';
import { database } from '../../src/store/database';
import { draftFor, keepDraft } from '../../src/store/drafts';
import { editArticle, trashArticles } from '../../src/store/edit-articles';
import { keepImage } from '../../src/store/images';
import { beginClip, clipJob, failClip } from '../../src/store/jobs';
import { aCapture } from '../support/a-capture';
import { anAnnotation } from '../support/an-annotation';

beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));

const png = new Blob([Uint8Array.from('\x89PNG\r\n\x1a\n', (char) => char.charCodeAt(0))]);

describe('keepCapture', () => {
  it('saves the article, its text and its image list', async () => {
    const { id, outcome, wanted } = await keepCapture(aCapture());
    expect(outcome).toBe('saved');
    expect(wanted).toEqual(['https://example.org/lead.png']);
    const article = await articleById(id);
    expect(article).toMatchObject({ title: 'On margins', words: 8, state: 'inbox', version: 1 });
    expect(article).not.toHaveProperty('html');
    expect(article && (await bodyOf(article))?.text).toBe('A margin is a room beside the text.');
  });

  it('keeps the licence, and where the page said what', async () => {
    const told = {
      licence: 'CC BY 4.0',
      provenance: { title: 'json-ld', licence: 'meta' },
    } as const;
    const { id } = await keepCapture({ ...aCapture(), ...told });
    expect(await articleById(id)).toMatchObject(told);
  });

  it('finds a page that is saved, whatever led to it', async () => {
    const first = await keepCapture(aCapture());
    const again = await keepCapture(
      aCapture({ url: 'http://www.example.org/essays/margins/?utm_source=mail#end' }),
    );
    expect(again).toMatchObject({ id: first.id, outcome: 'found' });
    expect(await database.articles.count()).toBe(1);
  });

  it('takes a page out of the trash when it is saved again', async () => {
    const { id } = await keepCapture(aCapture());
    await trashArticles([id]);
    expect(await articleByUrl(aCapture().url)).toBeUndefined();
    await keepCapture(aCapture());
    expect((await articleById(id))?.trashed).toBe('');
  });

  it('adds a version when an update finds other text, and keeps the old one and the annotations', async () => {
    const { id } = await keepCapture(aCapture());
    await addAnnotation(anAnnotation({ articleId: id }));
    await beginClip(aCapture().url, true);
    const changed = aCapture({ html: '<p>A margin is a room.</p>', text: 'A margin is a room.' });
    expect(await keepCapture(changed)).toMatchObject({ id, outcome: 'updated' });
    const versions = await database.bodies.where({ articleId: id }).toArray();
    expect(versions.map(({ version }) => version)).toEqual([1, 2]);
    expect((await articleById(id))?.version).toBe(2);
    expect(await annotationsOf(id)).toHaveLength(1);
  });

  it('adds no version when nothing changed', async () => {
    const { id } = await keepCapture(aCapture());
    await beginClip(aCapture().url, true);
    expect(await keepCapture(aCapture())).toMatchObject({ id, outcome: 'unchanged' });
    expect(await database.bodies.count()).toBe(1);
  });

  it('asks again only for images that have no bytes yet', async () => {
    const { id } = await keepCapture(aCapture());
    await keepImage(id, 'https://example.org/lead.png', png);
    expect((await keepCapture(aCapture())).wanted).toEqual([]);
  });

  it('ends the job of its page', async () => {
    await beginClip(aCapture().url, false);
    await keepCapture(aCapture());
    expect(await clipJob(aCapture().url)).toBeUndefined();
  });

  describe('what was typed before there was an article', () => {
    const KEY = 'example.org/essays/margins';

    it('comes to it with the clip; the half-typed tag stays a draft', async () => {
      await keepDraft(KEY, { tag: 'reading, two, ha', note: 'Why?' });
      const { id } = await keepCapture(aCapture());
      expect(await articleById(id)).toMatchObject({ tags: ['reading', 'two'], note: 'Why?' });
      expect(await draftFor(KEY)).toMatchObject({ tag: 'ha' });
      expect(await draftFor(KEY)).not.toHaveProperty('note');
    });

    it('leaves no draft when all of it found its place', async () => {
      await keepDraft(KEY, { tag: 'reading, ' });
      await keepCapture(aCapture());
      expect(await draftFor(KEY)).toBeUndefined();
    });

    it('takes a tag in the spelling that the library has', async () => {
      const other = await keepCapture(aCapture({ url: 'https://example.org/other' }));
      await editArticle(other.id, { tags: ['Reading'] });
      await keepDraft(KEY, { tag: 'reading, ' });
      const { id } = await keepCapture(aCapture());
      expect((await articleById(id))?.tags).toEqual(['Reading']);
    });

    it('is joined to the note and tags of an article that comes back from the trash', async () => {
      const { id } = await keepCapture(aCapture());
      await editArticle(id, { tags: ['old'], note: 'Old.' });
      await trashArticles([id]);
      await keepDraft(KEY, { tag: 'new, old, ', note: 'New.' });
      await keepCapture(aCapture());
      expect(await articleById(id)).toMatchObject({ tags: ['old', 'new'], note: 'Old.\n\nNew.' });
    });

    it('is still there when the article could not be kept', async () => {
      await keepDraft(KEY, { tag: 'reading, ', note: 'Why?' });
      const image = { url: 'x', alt: '' };
      await expect(keepCapture(aCapture({ images: [image, image] }))).rejects.toThrow();
      expect(await draftFor(KEY)).toMatchObject({ tag: 'reading, ', note: 'Why?' });
    });
  });

  it('leaves nothing behind when the transaction fails', async () => {
    const broken = aCapture({
      images: [
        { url: 'x', alt: '' },
        { url: 'x', alt: '' },
      ],
    });
    await expect(keepCapture(broken)).rejects.toThrow();
    expect(await database.articles.count()).toBe(0);
    expect(await database.bodies.count()).toBe(0);
  });
});

it('a failed clip says why until the page is saved', async () => {
  await failClip('https://example.org/x', 'not-allowed', 'Cannot access');
  expect(await clipJob('https://www.example.org/x/')).toMatchObject({
    state: 'failed',
    failure: 'not-allowed',
  });
});
