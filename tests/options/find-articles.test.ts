import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Capture } from '../../src/model/capture';
import { findArticles } from '../../src/options/list/find-articles';
import { keepCapture } from '../../src/store/clips';
import { editArticle, trashArticles } from '../../src/store/edit-articles';
import { articlesNamed, shelfIds } from '../../src/store/shelves';
import { aCapture } from '../support/a-capture';

const capture = (title: string, text: string, also: Partial<Capture> = {}) =>
  aCapture({ url: `https://example.org/${encodeURIComponent(title)}`, title, text, ...also });

let ids: string[];
let moon: string;

beforeAll(async () => {
  await keepCapture(capture('Tides', 'The sea rises twice a day.', { authors: ['Zoë Möller'] }));
  await keepCapture(capture('潮汐', '海水每天涨落两次。', { site: '海洋报' }));
  ({ id: moon } = await keepCapture(capture('Full Moon', 'Nothing about water here.')));
  await editArticle(moon, { tags: ['night sky'], note: 'Read it to Anna' });
  ids = await shelfIds({ kind: 'all' });
});

async function find(query: string, among = ids, inTrash = false): Promise<string[]> {
  let told: string[] = [];
  await findArticles({
    ids: among,
    inTrash,
    query,
    tell: (found) => {
      told = found;
    },
    signal: new AbortController().signal,
  });
  return (await articlesNamed(told)).map(({ title }) => title);
}

describe('a search in a shelf', () => {
  it.each([
    ['title', 'tides', ['Tides']],
    ['author, whatever the accents', 'zoe moller', ['Tides']],
    ['site', '海洋', ['潮汐']],
    ['tag', 'tag:"night sky"', ['Full Moon']],
    ['note', 'anna', ['Full Moon']],
    ['text', 'twice', ['Tides']],
    ['the beginning of a word', 'twi', ['Tides']],
    ['part of a Chinese text', '涨落', ['潮汐']],
    ['full-width letters', 'ｓｅａ', ['Tides']],
    ['words of title and text together', 'moon water', ['Full Moon']],
    ['nothing when one word is missing', 'moon twice', []],
  ])('finds by %s', async (_, query, titles) => {
    expect(await find(query)).toEqual(titles);
  });

  it('finds nothing that stands on another shelf', async () => {
    expect(await find('sea', [moon])).toEqual([]);
  });

  it('finds what is in the trash there, and only there', async () => {
    const { id } = await keepCapture(capture('Neap', 'A tide of the half moon.'));
    await trashArticles([id]);
    expect(await find('neap', await shelfIds({ kind: 'all' }))).toEqual([]);
    expect(await find('neap', await shelfIds({ kind: 'trash' }), true)).toEqual(['Neap']);
  });

  it('tells nothing once it was ended', async () => {
    const ended = new AbortController();
    const told: number[] = [];
    const running = findArticles({
      ids,
      inTrash: false,
      query: 'water',
      tell: (found) => told.push(found.length),
      signal: ended.signal,
    });
    ended.abort();
    await running;
    expect(told).toEqual([]);
  });
});
