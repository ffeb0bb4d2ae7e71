import { beforeEach, describe, expect, it } from 'vitest';
import { importFiles } from '../../src/library/import/import-files';
import { previewImport } from '../../src/library/import/preview-import';
import type { Article } from '../../src/model/article';
import { database } from '../../src/store/database';
import {
  emptyLibrary,
  encoded,
  quietly,
  rowsOf,
  sample,
  sampleZip,
  wholeLibrary,
} from './import-fixtures';

beforeEach(emptyLibrary);

/** What a person would see of each article: what a format does not tell is left out. */
async function told() {
  const articles = (await database.articles.toArray()).sort((one, two) =>
    one.title < two.title ? -1 : 1,
  );
  return Promise.all(articles.map(tellArticle));
}

async function tellArticle(article: Article) {
  const { id, title, url, authors, saved, published, tags, note, state, favourite } = article;
  const body = await database.bodies.get([id, article.version]);
  const annotations = await database.annotations.where({ articleId: id }).toArray();
  const about = {
    url: url.replace('https://example.org/', ''),
    authors: authors.join(),
    // A file that does not say when it was saved is saved now.
    saved: saved > '2025' ? '' : saved.slice(0, 10),
    published,
    tags: tags.join(),
    note,
    state: state === 'inbox' ? '' : state,
    favourite: favourite ? 'yes' : '',
    text: body?.text.replaceAll('\n', ' ') ?? '',
    highlights: annotations
      .sort((one, two) =>
        one.created + one.target.exact < two.created + two.target.exact ? -1 : 1,
      )
      .map(
        ({ target, found, color, note, tags, created }) =>
          `${target.exact} · ${color} ${created.slice(0, 10)} ${tags.join()} ${note} ${found.copy ? 'placed' : ''}`,
      )
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .join('\n'),
  };
  return [title, Object.fromEntries(Object.entries(about).filter(([, value]) => value))];
}

type Told = Record<string, Record<string, string>>;

const FORMATS: [name: string, label: string, files: () => Promise<File[]>, told: Told][] = [
  [
    'Pocket, a ZIP of parts with annotations and collections',
    'formatPocket',
    async () => [await sampleZip('pocket')],
    {
      'The kiln, and what it "remembers"': {
        url: 'kiln?utm_source=pocket',
        saved: '2020-01-01',
        tags: 'clay,slow craft,fire',
        highlights:
          'Clay keeps the print of the last hand. · amber 2021-01-02\nA glaze is a held breath. · amber 2021-01-03',
      },
      'The wheel': {
        url: 'wheel',
        saved: '2022-05-01',
        tags: 'For potters',
        note: 'Read again',
      },
      'https://example.org/bare': { url: 'bare', saved: '2021-02-01', state: 'archive' },
      窑里的: { url: '窑', saved: '2021-03-01', tags: '陶,火' },
    },
  ],
  [
    'Pocket, the older page',
    'formatPocket',
    async () => [sample('ril_export.html')],
    {
      'Ash glazes': { url: 'ash', saved: '2017-07-14', tags: 'ash,glaze' },
      Salt: { url: 'salt', saved: '2017-07-14', state: 'archive' },
    },
  ],
  [
    'Omnivore, a ZIP with texts and highlights',
    'formatOmnivore',
    async () => [await sampleZip('omnivore')],
    {
      'No text': { url: 'no-text', saved: '2023-04-01' },
      'Tides and tables': {
        url: 'tides',
        authors: 'Ines Roe',
        saved: '2023-03-01',
        published: '2023-02-01T00:00:00.000Z',
        tags: 'sea,tables',
        state: 'archive',
        text: 'Before the table A tide table is a promise made by the moon, and kept by the shore. Whoever waits for the water learns to count without numbers. More',
        highlights:
          'a sentence that the text no longer has · amber 2023-03-02\npromise made by the moon · amber 2023-03-02 moon,promise The first line to keep. placed\nwater learns to count without numbers · amber 2023-03-02 placed',
      },
    },
  ],
  [
    'Instapaper',
    'formatInstapaper',
    async () => [sample('instapaper.csv')],
    {
      'How rope is laid': {
        url: 'rope',
        saved: '2022-04-15',
        tags: 'knots,sea',
        favourite: 'yes',
        highlights: 'Three strands make a rope, two make an argument. · amber 2022-04-15',
      },
      Nets: { url: 'net', saved: '2022-04-15', tags: 'Harbour' },
      Twine: { url: 'twine', saved: '2022-04-15', state: 'archive' },
    },
  ],
  [
    'Instapaper, the older table',
    'formatInstapaper',
    async () => [sample('instapaper-old.csv')],
    { Cork: { url: 'cork' } },
  ],
  [
    'Raindrop',
    'formatRaindrop',
    async () => [sample('raindrop.csv')],
    {
      Lichen: { url: 'lichen', saved: '2021-06-06' },
      Moss: {
        url: 'moss',
        saved: '2021-06-05',
        tags: 'green,small,Plants/Wet',
        note: 'Look for the red one',
        favourite: 'yes',
        highlights:
          'It drinks with all of itself. · amber 2021-06-05\nMoss has no roots. · amber 2021-06-05 true?',
      },
    },
  ],
  [
    'Readwise, highlights of a book',
    'formatReadwise',
    async () => [sample('readwise.csv')],
    {
      'A House of Margins': {
        authors: 'Ada Quill',
        saved: '2024-01-27',
        tags: 'books',
        highlights:
          "The margin is the reader's half of the page. · blue 2024-01-27 margins,reading mine too\nTwo pencils, one line. · amber 2024-01-28",
      },
    },
  ],
  [
    'Readwise, the table that it takes',
    'formatReadwise',
    async () => [sample('readwise-template.csv')],
    {
      'On ink': {
        url: 'ink',
        authors: 'Bo Lin',
        saved: '2022-02-03',
        highlights: 'Ink is slow water. · amber 2022-02-03',
      },
    },
  ],
  [
    'Readwise Reader, without what stood in feeds',
    'formatReadwiseReader',
    async () => [sample('reader.csv')],
    {
      Later: { url: 'later', saved: '2023-09-03', favourite: 'yes' },
      Paper: { url: 'paper', saved: '2023-09-01', tags: "paper,it's", state: 'archive' },
    },
  ],
  [
    'Wallabag',
    'formatWallabag',
    async () => [sample('wallabag.json')],
    {
      Lost: { url: 'lost', saved: '2020-01-04' },
      'North wind': {
        url: 'north',
        authors: 'Kari',
        saved: '2020-01-02',
        published: '2019-12-30T23:00:00.000Z',
        tags: 'wind,北',
        state: 'archive',
        favourite: 'yes',
        text: 'The north wind counts the windows.',
        highlights: 'wind counts the windows · amber 2020-01-02 so it does placed',
      },
    },
  ],
  [
    'Matter, a ZIP with texts',
    'formatMatter',
    async () => [await sampleZip('matter')],
    {
      Sleet: { url: 'sleet', saved: '2022-12-02' },
      Snow: {
        url: 'snow',
        authors: 'Uma',
        saved: '2022-12-01',
        tags: 'cold,white',
        state: 'archive',
        favourite: 'yes',
        text: 'Snow is rain that took its time.',
      },
    },
  ],
  [
    'Hypothesis, with page notes and replies',
    'formatHypothesis',
    async () => [sample('hypothesis.json')],
    {
      'The bell founder': {
        url: 'bell',
        saved: '2024-03-31',
        tags: 'craft',
        note: 'Read with Kari.',
        highlights:
          'a bell is a bowl that speaks · amber 2024-04-01 bells why bronze? bo: it rings longer',
      },
    },
  ],
  [
    'Linkwarden',
    'formatLinkwarden',
    async () => [sample('linkwarden.json')],
    {
      Chalk: {
        url: 'chalk',
        saved: '2021-01-01',
        tags: 'white',
        note: 'soft',
        text: 'Chalk is a sea floor in the hand.',
      },
      Slate: { url: 'slate', saved: '2024-01-02', tags: 'Stones', favourite: 'yes' },
    },
  ],
  [
    'Karakeep',
    'formatKarakeep',
    async () => [sample('karakeep.json')],
    {
      'A thought': { saved: '2023-11-14', text: 'A thought about bark.' },
      Bark: {
        url: 'bark',
        saved: '2023-11-14',
        tags: 'wood,Trees',
        note: 'peel',
        state: 'archive',
      },
    },
  ],
  [
    'bookmarks of a browser',
    'formatBookmarks',
    async () => [sample('bookmarks.html')],
    {
      Ash: { url: 'ash-tree', saved: '2014-05-13', state: 'reading' },
      Dovetail: { url: 'dovetail', saved: '2014-05-13', tags: 'Wood work/Joints' },
      Oak: { url: 'oak', saved: '2014-05-13', tags: 'tree,old' },
    },
  ],
  [
    'a list of addresses',
    'formatUrlList',
    async () => [sample('urls.txt')],
    {
      'The third': { url: 'three' },
      'Two things': { url: 'two' },
      'https://example.org/one': { url: 'one' },
    },
  ],
  [
    'a table with a column of addresses',
    'formatUrlList',
    async () => [sample('links.csv')],
    { Flax: { url: 'flax', saved: '2020-05-06', tags: 'plants,blue' } },
  ],
  [
    'Hexo, JSON before a line of semicolons',
    'formatMarkdown',
    async () => [sample('hexo/linen.md')],
    {
      Linen: {
        url: 'linen',
        published: '2021-02-03T04:05:06',
        tags: 'cloth,flax',
        text: 'Linen wrinkles because it remembers.',
      },
    },
  ],
  [
    'Jekyll, the date in the name, tags with spaces between',
    'formatMarkdown',
    async () => [sample('jekyll/2020-07-08-wool.md')],
    {
      'Wool: a reader': {
        published: '2020-07-08',
        tags: 'sheep,cloth',
        text: 'Wool keeps its warmth when it is wet.',
      },
    },
  ],
  [
    'Hugo, TOML',
    'formatMarkdown',
    async () => [sample('hugo/silk.md')],
    {
      Silk: {
        published: '2022-03-04T05:06:07+01:00',
        tags: 'cloth,丝',
        text: 'Silk is one thread a mile long.',
      },
    },
  ],
  [
    'Hugo, JSON',
    'formatMarkdown',
    async () => [sample('hugo/hemp.md')],
    {
      Hemp: { published: '2022-04-05', tags: 'rope', text: 'Hemp was rope before it was cloth.' },
    },
  ],
  [
    'Obsidian Web Clipper, marked passages as highlights',
    'formatMarkdown',
    async () => [sample('obsidian/felt.md')],
    {
      Felt: {
        url: 'felt',
        authors: 'Mo Ray',
        saved: '2024-02-05',
        published: '2024-02-03',
        tags: 'clippings',
        text: 'Felt is made without a loom, by heat and patience. Heat comes first.',
        highlights: 'Heat · amber 2024-02-05 placed\nwithout a loom · amber 2024-02-05 placed',
      },
    },
  ],
];

describe('An export', () => {
  it.each(FORMATS)(
    'of %s is recognised, and each article is as it says',
    async (_, label, files, wanted) => {
      const chosen = await files();
      const { formats } = await previewImport(chosen, quietly);
      expect(formats.map((format) => format.label)).toEqual([label]);
      await importFiles(chosen, quietly);
      expect(Object.fromEntries(await told())).toEqual(wanted);
    },
  );

  it.each(FORMATS)('of %s changes nothing when it comes twice', async (_, _label, files) => {
    await importFiles(await files(), quietly);
    const before = await wholeLibrary();
    const rows = await importFiles(await files(), quietly);
    expect(rows.filter(({ outcome }) => /added|merged/.test(outcome))).toEqual([]);
    expect(await wholeLibrary()).toEqual(before);
  });

  it('of SingleFile is the article of its page, with its images', async () => {
    const file = sample('single-file.html');
    expect(await rowsOf(file)).toEqual(['single-file.html added']);
    const [[title, article] = []] = await told();
    expect(title).toBe('The wick');
    expect(article).toMatchObject({ url: 'lamps/wick.html', saved: '2022-03-05' });
    expect(article).toHaveProperty(
      'text',
      expect.stringMatching(/^A wick is a rope[\s\S]*breakfast\.$/),
    );
    const [asset] = await database.assets.toArray();
    expect(asset?.type).toBe('image/png');
    expect((await database.bodies.toArray())[0]?.html).toContain(`src="asset:${asset?.sha256}"`);
    expect(await rowsOf(file)).toEqual(['single-file.html unchanged']);
  });

  it('has a row for each of its rows, also for those that cannot be taken', async () => {
    expect(await rowsOf(sample('pocket/part_000001.csv'), sample('reader.csv'))).toEqual([
      'pocket/part_000001.csv:1 added',
      'pocket/part_000001.csv:2 added',
      'pocket/part_000001.csv:3 failed no-address',
      'reader.csv:1 added',
      'reader.csv:2 failed feed-item',
      'reader.csv:3 added',
    ]);
  });
});

describe('A preview', () => {
  it('counts what would come in and stores nothing', async () => {
    const files = [await sampleZip('pocket'), await sampleZip('omnivore')];
    expect(await previewImport(files, quietly)).toMatchObject({
      formats: [
        { label: 'formatOmnivore', files: 1 },
        { label: 'formatPocket', files: 4 },
      ].toSorted((one, two) => (one.label < two.label ? 1 : -1)),
      rows: 9,
      articles: 6,
      known: 0,
      withoutText: 5,
      highlights: 5,
      notes: 2,
      tags: 8,
      badRows: 1,
      problems: [],
    });
    expect((await wholeLibrary()).flat()).toEqual([]);
  });

  it('says what the library has already', async () => {
    await rowsOf(sample('pocket/part_000000.csv'));
    expect(await previewImport([await sampleZip('pocket')], quietly)).toMatchObject({
      articles: 4,
      known: 2,
    });
  });
});

describe('A text in another encoding', () => {
  it.each([
    ['gb18030.csv', ['关于阅读与批注的一些想法', '窑里的火和手上的泥，都会记得昨天的温度']],
    [
      'shift-jis.csv',
      ['余白に書き込むということについて、私たちが知っていること', '火を囲んで話した夜のこと'],
    ],
    ['utf-16le.csv', ['Größe 页边']],
    ['utf-16be-bare.csv', ['Größe']],
    ['windows-1252.csv', ['Größe und Maß über alles']],
    ['gb2312.html', ['书签']],
  ])('%s keeps its letters', async (name, titles) => {
    await rowsOf(await encoded(name));
    expect((await told()).map(([title]) => title)).toEqual(titles);
  });
});
