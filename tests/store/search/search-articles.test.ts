import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '../../../src/store/database';
import { bringUpToDate } from '../../../src/store/search/bring-up-to-date';
import { indexHealth } from '../../../src/store/search/index-health';
import { searchArticles } from '../../../src/store/search/search-articles';
import { Slices } from '../../../src/store/search/slices';
import { annotate, emptyLibrary, keepArticles } from './a-library';

const { signal } = new AbortController();
const index = () => bringUpToDate(new Slices(signal));
const search = (query: string) => searchArticles(query, { limit: 100, signal });
const found = async (query: string) =>
  (await search(query)).hits.map(({ articleId }) => articleId).sort();

beforeEach(emptyLibrary);

async function keepSample(): Promise<void> {
  await keepArticles([
    {
      id: 'margins',
      title: 'On Margins',
      authors: ['Ada Lin'],
      site: 'Example Essays',
      url: 'https://essays.example.org/margins',
      text: 'A margin is a room beside the text.\nReaders at the Café write there.',
      tags: ['reading/slow'],
      note: 'compare with footnotes',
      state: 'reading',
      saved: '2024-02-10T09:00:00.000Z',
    },
    {
      id: 'rand',
      title: '论页边',
      authors: ['林 艾达'],
      site: '例文',
      text: '页边是文字旁边的房间。读者在那里写字，机器学习也一样。',
      tags: ['阅读'],
      favourite: 1,
      saved: '2024-03-10T09:00:00.000Z',
    },
    {
      id: 'mixed',
      title: 'iPhone手机评测',
      text: 'The iPhone 手机壳 and the ｆｕｌｌ width. Straße, naïve, Łódź. ひらがなとカタカナ',
      state: 'archive',
      categories: ['Phones'],
      saved: '2024-04-10T09:00:00.000Z',
    },
    { id: 'gone', title: 'On Margins, thrown away', trashed: '2024-05-05T00:00:00.000Z' },
  ]);
  await annotate('margins', 'a room beside the text', { color: 'green', note: 'like a balcony' });
  await annotate('rand', '旁边的房间', { tags: ['quotable'] });
}

const CASES: [query: string, found: string[]][] = [
  ['margin', ['margins']],
  ['margi', ['margins']],
  ['margi ', []],
  ['ROOM text', ['margins']],
  ['"room beside"', ['margins']],
  ['"beside room"', []],
  ['"room bes', ['margins']],
  ['cafe', ['margins']],
  ['CAFÉ ', ['margins']],
  ['strasse ', ['mixed']],
  ['naive lodz', ['mixed']],
  ['full ', ['mixed']],
  ['ada balcony', ['margins']],
  ['footnotes', ['margins']],
  ['essays', ['margins']],
  ['quotable', ['rand']],
  ['phones', ['mixed']],
  ['页', ['rand']],
  ['房', ['rand']],
  ['壳', ['mixed']],
  ['间', ['rand']],
  ['旁边的房间', ['rand']],
  ['读者在那里写字', ['rand']],
  ['器学', ['rand']],
  ['写字，机器', ['rand']],
  ['字机', []],
  ['手机', ['mixed']],
  ['iphone手机', ['mixed']],
  ['がなと', ['mixed']],
  ['房间 -机器', []],
  ['text -handy', ['margins']],
  ['"a margin" -"room beside"', []],
  ['margins -tag:reading', []],
  ['tag:reading', ['margins']],
  ['tag:reading/slow', ['margins']],
  ['tag:read', []],
  ['标签 tag：阅读', []],
  ['tag：阅读', ['rand']],
  ['tag:reading,阅读', ['margins', 'rand']],
  ['-tag:阅读', ['margins', 'mixed']],
  ['site:example.org', ['margins']],
  ['site:"example essays"', ['margins']],
  ['author:lin', ['margins']],
  ['author:艾达', ['rand']],
  ['color:green', ['margins']],
  ['color:blue', []],
  ['color:green,amber', ['margins', 'rand']],
  ['has:highlight', ['margins', 'rand']],
  ['has:note', ['margins']],
  ['-has:highlight', ['mixed']],
  ['is:reading', ['margins']],
  ['is:unread', ['rand']],
  ['is:archive,reading', ['margins', 'mixed']],
  ['is:favourite 房间', ['rand']],
  ['after:2024-03', ['mixed', 'rand']],
  ['before:2024-04', ['margins', 'rand']],
  ['after:2024-03 before:2024-04', ['rand']],
  ['in:trash', ['gone']],
  ['in:trash margins', ['gone']],
  ['in:trash room', []],
  ['“room beside”', ['margins']],
  ['https://example', []],
  ['', []],
  ['…', []],
];

describe.each([
  ['by reading, before there is an index', async () => {}],
  ['in the index', index],
])('%s', (_name, prepare) => {
  it.each(CASES)('%j finds %j', async (query, expected) => {
    await keepSample();
    await prepare();
    expect(await found(query)).toEqual(expected);
    expect((await indexHealth()).isComplete).toBe(prepare === index);
  });
});

it('a word in the title counts more than one in the text, and a rare one more than a common one', async () => {
  await keepArticles([
    { id: 'text', title: 'Something', text: 'about otters and other animals of the river' },
    { id: 'title', title: 'Otters', text: 'about animals that live in the river' },
    { id: 'other', title: 'Rivers', text: 'about the river and its animals, and the river again' },
  ]);
  await index();
  expect((await search('otters')).hits.map(({ articleId }) => articleId)).toEqual([
    'title',
    'text',
  ]);
});

it('a search for filters alone gives the last saved first', async () => {
  await keepSample();
  await index();
  const { hits, total } = await searchArticles('-in:trash before:2025', { limit: 2, signal });
  expect(hits.map(({ articleId }) => articleId)).toEqual(['mixed', 'rand']);
  expect(total).toBe(3);
});

it('a hit shows where it stands, in the letters of the text', async () => {
  const text = `${'Straße '.repeat(60)}\nthe Ca\u0301fe\u0301 and 读者在那里写字 end`;
  await keepArticles([{ id: 'a', title: 'x', text }]);
  await index();
  for (const [query, hit] of [
    ['cafe ', 'Ca\u0301fe\u0301'],
    ['写字', '写字'],
    ['"and 读者', 'and 读者'],
  ] as const) {
    const [first] = (await search(query)).hits;
    expect(first).toMatchObject({ field: 'text', snippet: { hit }, position: text.indexOf(hit) });
    const { before = '', after = '' } = first?.snippet ?? {};
    expect(text).toContain(before + hit + after);
  }
});

it('an aborted search rejects with the reason given', async () => {
  await keepSample();
  const controller = new AbortController();
  const reason = new Error('a new key');
  controller.abort(reason);
  await expect(searchArticles('margin', { limit: 1, signal: controller.signal })).rejects.toBe(
    reason,
  );
});

it('the collection is not touched by the index but for its list of changes', async () => {
  await keepSample();
  const before = await database.articles.toArray();
  await index();
  expect(await database.articles.toArray()).toEqual(before);
});
