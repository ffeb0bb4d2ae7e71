import { openLibrary } from '../drive/library.mjs';

/** @typedef {import('../drive/driver.ts').Driver} Driver */

/**
 * Fills the queue as it is when it is done, with an article that is in the library: a picture needs
 * no sites that answer.
 * @param {Driver} driver
 * @param {string} articleId
 */
export async function addQueue(driver, articleId) {
  const day = '2026-03-03T12:00:00.000Z';
  /** @param {number} at @param {object} rest */
  const page = (at, rest) => ({
    id: `q${at}`,
    batch: 'tour',
    urlKey: `q${at}`,
    title: '',
    source: 'list',
    failure: '',
    detail: '',
    update: false,
    tags: ['sea'],
    articleId: '',
    missingImages: 0,
    tries: 1,
    begun: day,
    updated: day,
    ...rest,
  });
  await store(driver, 'queue', [
    page(1, {
      url: 'https://harbour.example/tides',
      title: 'What a tide table does not say',
      state: 'saved',
      articleId,
    }),
    page(2, { url: 'https://harbour.example/lamps', state: 'known', articleId }),
    page(3, {
      url: 'https://harbour.example/gone',
      state: 'failed',
      failure: 'http',
      detail: '404',
    }),
    page(4, { url: 'https://harbour.example/ledger.pdf', state: 'failed', failure: 'pdf' }),
  ]);
}

/** What a page added since it was saved, with enough headings for a table of contents. */
const ADDED = [
  ['The first letter', 'It is worn, as letters are that a thumb has passed for years.'],
  ['The second letter', 'Nobody has asked whose it was; the ruler does not say.'],
  ['What is measured', 'A ruler keeps the length of everything and the story of nothing.'],
];

/**
 * Gives an article a second version, which goes on where the first one ended.
 * @param {Driver} driver
 * @param {string} articleId
 */
export async function addVersion(driver, articleId) {
  const library = await openLibrary(driver, '#/settings');
  const { article, body } = await library.evaluate(async (id) => {
    /** @type {IDBDatabase} */
    const opened = await new Promise((done) => {
      const opening = indexedDB.open('postil');
      opening.onsuccess = () => done(opening.result);
    });
    /** @param {string} table @param {IDBValidKey} key */
    const read = (table, key) =>
      new Promise((done) => {
        const asked = opened.transaction(table).objectStore(table).get(key);
        asked.onsuccess = () => done(asked.result);
      });
    const rows = { article: await read('articles', id), body: await read('bodies', [id, 1]) };
    opened.close();
    return rows;
  }, articleId);
  await library.close();
  await store(driver, 'bodies', [
    {
      ...body,
      version: 2,
      hash: 'tour',
      html: body.html + ADDED.map(([title, text]) => `<h2>${title}</h2><p>${text}</p>`).join(''),
      text: [body.text, ...ADDED.flat()].join('\n'),
      captured: '2026-03-09T12:00:00.000Z',
    },
  ]);
  await store(driver, 'articles', [{ ...article, version: 2 }]);
}

/**
 * @param {Driver} driver
 * @param {string} table
 * @param {object[]} rows
 */
async function store(driver, table, rows) {
  const library = await openLibrary(driver, '#/settings');
  await library.evaluate(
    (name, all) =>
      new Promise((done, failed) => {
        const opening = indexedDB.open('postil');
        opening.onsuccess = () => {
          const writing = opening.result.transaction(name, 'readwrite');
          for (const row of all) writing.objectStore(name).put(row);
          writing.onerror = () => failed(writing.error);
          writing.oncomplete = () => {
            opening.result.close();
            done(true);
          };
        };
      }),
    table,
    rows,
  );
  await library.close();
}
