import { cutText, pairs } from './cut-text.mjs';
import { makeArticle } from './make-article.mjs';

// SQLite's FTS5 in the origin's private file system, as an extension page could have it: in a worker,
// by the pool of access handles. The page asks by messages `{ call, values }`.

/** @type {any} */
let db;

async function open() {
  if (db) return;
  const { default: start } = await import(new URL('/sqlite/index.mjs', location.origin).href);
  const sqlite = await start({ print() {}, printErr() {} });
  const pool = await sqlite.installOpfsSAHPoolVfs({ name: 'library' });
  db = new pool.OpfsSAHPoolDb('/library.db');
}

/** @param {import('./queries.mjs').Asked} asked */
function asMatch({ kind, words }) {
  if (kind === 'phrase' || kind === 'common') return `"${words.join(' ')}"`;
  if (kind === 'chinese') return `"${pairs(words[0] ?? '').join(' ')}"`;
  return words
    .map((word, at) => (kind === 'prefix' && at === words.length - 1 ? `"${word}"*` : `"${word}"`))
    .join(' AND ');
}

/** @type {Record<string, (...values: any[]) => unknown>} */
const CALLS = {
  /** @param {number} size */
  build(size) {
    const start = performance.now();
    db.exec(
      "CREATE VIRTUAL TABLE library USING fts5(title, text, content='', tokenize='unicode61')",
    );
    let making = 0;
    for (let at = 0; at < size; at += 500)
      db.transaction(() => {
        const insert = db.prepare('INSERT INTO library(rowid, title, text) VALUES (?, ?, ?)');
        for (let index = at; index < Math.min(size, at + 500); index++) {
          const before = performance.now();
          const { title, text } = makeArticle(index);
          making += performance.now() - before;
          insert.bind([index + 1, cutText(title), cutText(text)]).stepReset();
        }
        insert.finalize();
      });
    db.exec("INSERT INTO library(library) VALUES ('optimize')");
    const ms = performance.now() - start - making;
    db.exec('VACUUM');
    const pages = db.selectValue('PRAGMA page_count') * db.selectValue('PRAGMA page_size');
    return { ms, bytes: pages };
  },
  /** @param {import('./queries.mjs').Asked[]} asked */
  ask(asked) {
    const sql =
      'SELECT rowid FROM library WHERE library MATCH ? ORDER BY bm25(library, 4.0, 1.0) LIMIT 50';
    const times = [];
    for (const query of asked) {
      const start = performance.now();
      db.selectValues(sql, [asMatch(query)]);
      times.push(performance.now() - start);
    }
    return { times };
  },
  /** @param {import('./queries.mjs').Asked} asked */
  answers: (asked) =>
    db
      .selectValues('SELECT rowid FROM library WHERE library MATCH ?', [asMatch(asked)])
      .map((/** @type {number} */ row) => row - 1),
};

addEventListener('message', async ({ data: { call, values } }) => {
  try {
    await open();
    postMessage({ result: await CALLS[call]?.(...values) });
  } catch (error) {
    postMessage({ error: String(error) });
  }
});
