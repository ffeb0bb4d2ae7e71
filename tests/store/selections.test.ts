import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Capture } from '../../src/model/capture';
import { articleById, articleByUrl, articlesByUrl, bodyOf } from '../../src/store/articles';
import { keepCapture } from '../../src/store/clips';
import { database } from '../../src/store/database';
import { draftFor, keepDraft } from '../../src/store/drafts';
import { editArticle, trashArticles } from '../../src/store/edit-articles';
import { beginClip, clipJob } from '../../src/store/jobs';
import { keepOnlySelection } from '../../src/store/keep-only-selection';
import { addToPage, annotationsOnPage } from '../../src/store/page-annotations';
import { aCapture } from '../support/a-capture';
import { aPassage } from '../support/a-passage';

beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));

const aSelection = (different: Partial<Capture> = {}) =>
  aCapture({
    kind: 'selection',
    html: '<p>beside the text</p>',
    text: 'beside the text',
    images: [],
    ...different,
  });
const another = { html: '<p>a room</p>', text: 'a room' };
const { url } = aCapture();

describe('a selection', () => {
  it('of a page that is saved is an article beside it, and the page stays as it was', async () => {
    const page = await keepCapture(aCapture());
    const before = await articleById(page.id);
    const selection = await keepCapture(aSelection());
    expect(selection).toMatchObject({ outcome: 'saved' });
    expect(await articleById(page.id)).toEqual(before);
    expect((await articlesByUrl(url)).map(({ id }) => id)).toEqual([page.id, selection.id]);
  });

  it('does not replace another one, and is found when it is saved again', async () => {
    const one = await keepCapture(aSelection());
    const other = await keepCapture(aSelection(another));
    await trashArticles([one.id]);
    expect(await keepCapture(aSelection())).toMatchObject({ id: one.id, outcome: 'found' });
    expect((await articlesByUrl(url)).map(({ id }) => id).sort()).toEqual(
      [one.id, other.id].sort(),
    );
  });

  it('is no reason not to save the page, which is then what the address names', async () => {
    const selection = await keepCapture(aSelection());
    expect((await articleByUrl(url))?.id).toBe(selection.id);
    const page = await keepCapture(aCapture());
    expect(page.outcome).toBe('saved');
    expect((await articleByUrl(url))?.id).toBe(page.id);
    const shown = await articleById(selection.id);
    expect(shown && (await bodyOf(shown))?.text).toBe('beside the text');
  });

  it('ends its own job and leaves that of the page, and what was typed for it', async () => {
    await beginClip(url, false);
    await beginClip(url, false, 'selection');
    await keepDraft('example.org/essays/margins', { note: 'of the page' });
    await keepCapture(aSelection());
    expect(await clipJob(url, 'selection')).toBeUndefined();
    expect(await clipJob(url)).toMatchObject({ state: 'running' });
    expect(await draftFor('example.org/essays/margins')).toMatchObject({ note: 'of the page' });
  });

  it('is no copy of the page to highlight in, but shows what was highlighted in it', async () => {
    const selection = await keepCapture(aSelection());
    expect(await addToPage(url, aPassage({ id: 'one' }))).toEqual({ saved: false });
    const page = await keepCapture(aCapture());
    await database.annotations.update('one', { articleId: selection.id });
    expect(await addToPage(url, aPassage({ id: 'two' }))).toEqual({ saved: true });
    expect((await annotationsOnPage(url)).map(({ id }) => id).sort()).toEqual(['one', 'two']);
    expect((await database.annotations.get('two'))?.articleId).toBe(page.id);
  });
});

describe('a part that a person picked', () => {
  it('becomes a version of the page, which is an article then', async () => {
    const { id } = await keepCapture(aCapture({ kind: 'page' }));
    await beginClip(url, true);
    await keepCapture(aCapture(another));
    expect(await articleById(id)).toMatchObject({ kind: 'article', version: 2, words: 2 });
  });
});

describe('when only the selection is wanted', () => {
  it('the page goes to the trash and what was typed goes to the selection', async () => {
    const page = await keepCapture(aCapture());
    await editArticle(page.id, { tags: ['margins'], note: 'Mine.' });
    const selection = await keepCapture(aSelection());
    await keepOnlySelection(selection.id, page.id);
    expect((await articleById(page.id))?.trashed).not.toBe('');
    expect(await articleByUrl(url)).toMatchObject({
      id: selection.id,
      tags: ['margins'],
      note: 'Mine.',
    });
  });

  it('the page stays when something is highlighted in it', async () => {
    const page = await keepCapture(aCapture());
    await addToPage(url, aPassage({ id: 'one' }));
    const selection = await keepCapture(aSelection());
    await keepOnlySelection(selection.id, page.id);
    expect((await articleByUrl(url))?.id).toBe(page.id);
  });
});
