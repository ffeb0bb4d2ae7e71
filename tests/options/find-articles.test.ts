import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../src/model/article';
import type { Capture } from '../../src/model/capture';
import { findArticles } from '../../src/options/list/find-articles';
import { articlesOn, editArticle } from '../../src/store/articles';
import { keepCapture } from '../../src/store/clips';

const capture = (title: string, text: string, also: Partial<Capture> = {}): Capture => ({
  url: `https://example.org/${encodeURIComponent(title)}`,
  canonicalUrl: '',
  title,
  authors: [],
  site: '',
  description: '',
  published: '',
  modified: '',
  lang: '',
  dir: '',
  image: '',
  categories: [],
  html: `<p>${text}</p>`,
  text,
  images: [],
  kind: 'article',
  ...also,
});

let articles: Article[];

beforeAll(async () => {
  await keepCapture(capture('Tides', 'The sea rises twice a day.', { authors: ['Zoë Möller'] }));
  await keepCapture(capture('潮汐', '海水每天涨落两次。', { site: '海洋报' }));
  const { id } = await keepCapture(capture('Full Moon', 'Nothing about water here.'));
  await editArticle(id, { tags: ['night sky'], note: 'Read it to Anna' });
  articles = await articlesOn({ kind: 'all' });
});

const find = async (query: string, before: string[] = []) => {
  const told: string[][] = [];
  await findArticles({
    articles,
    query,
    before: new Set(before),
    tell: (found) => told.push(found.map(({ title }) => title)),
    signal: new AbortController().signal,
  });
  return told;
};

describe('a search by scanning', () => {
  it.each([
    ['title', 'tides', ['Tides']],
    ['author, whatever the accents', 'zoe moller', ['Tides']],
    ['site', '海洋', ['潮汐']],
    ['tag', 'night', ['Full Moon']],
    ['note', 'anna', ['Full Moon']],
    ['text', 'twice', ['Tides']],
    ['part of a Chinese text', '涨落', ['潮汐']],
    ['full-width letters', 'ｓｅａ', ['Tides']],
    ['words of title and text together', 'moon water', ['Full Moon']],
    ['nothing when one word is missing', 'moon twice', []],
  ])('finds by %s', async (_, query, titles) => {
    expect((await find(query)).at(-1)).toEqual(titles);
  });

  it('keeps what it found before until the text was read again', async () => {
    const moon = articles.find(({ title }) => title === 'Full Moon')?.id ?? '';
    const tides = articles.find(({ title }) => title === 'Tides')?.id ?? '';
    const told = await find('water', [moon, tides]);
    expect(told.at(0)).toEqual(['Full Moon', 'Tides']);
    expect(told.at(-1)).toEqual(['Full Moon']);
  });

  it('tells nothing more once it was ended', async () => {
    const ended = new AbortController();
    const told: number[] = [];
    const running = findArticles({
      articles,
      query: 'water',
      before: new Set(),
      tell: (found) => told.push(found.length),
      signal: ended.signal,
    });
    ended.abort();
    await running;
    expect(told).toEqual([0]);
  });
});
