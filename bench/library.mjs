import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureList } from './library/measure-list.mjs';
import { measureSearch } from './library/measure-search.mjs';
import { measureStore } from './library/measure-store.mjs';
import { openProfile } from './library/own-browser.mjs';

/** Articles in the libraries that are measured; LIBRARY_SIZES=300,1000 for a quick try. */
const SIZES = (process.env.LIBRARY_SIZES ?? '1000,10000').split(',').map(Number);
/** Bookmarks with a sentence each, as an import from elsewhere brings; 0 leaves them out. */
const LIGHT = Number(process.env.LIBRARY_LIGHT ?? 100_000);

const sqlite = dirname(fileURLToPath(import.meta.resolve('@sqlite.org/sqlite-wasm')));

/**
 * The library at several sizes: our search beside MiniSearch and SQLite's FTS5 on the same seeded
 * articles, then what the store does with many articles.
 * @param {import('./frame.mjs').Frame} frame
 */
export async function run(frame) {
  const answer = await pages(frame);
  const { origin } = await frame.serve(answer);
  // Another origin has databases of its own: an empty library beside the full one.
  const { origin: empty } = await frame.serve(answer);
  const rows = [];
  for (const size of SIZES) {
    const profile = await openProfile();
    try {
      rows.push(...(await measureSearch(frame, profile, { origin, empty }, size)));
    } finally {
      await profile.remove();
    }
  }
  if (SIZES.length || LIGHT) {
    const profile = await openProfile();
    try {
      rows.push(...(await measureList(frame, profile, [...SIZES, ...(LIGHT ? [LIGHT] : [])])));
    } finally {
      await profile.remove();
    }
  }
  if (LIGHT) {
    const profile = await openProfile();
    try {
      rows.push(...(await measureStore(frame, profile, origin, LIGHT)));
    } finally {
      await profile.remove();
    }
  }
  return rows;
}

/** Asks the query in the address as soon as the search is there. */
const COLD = `<script>
  const query = location.hash && JSON.parse(decodeURIComponent(location.hash.slice(1)));
  const cold = query && search.ask([query], 0).then(() => performance.now() - began);
</script>`;

/** Three pages, each with one search; their scripts note when they begin. @param {import('./frame.mjs').Frame} frame */
async function pages(frame) {
  const page = (/** @type {string} */ script) =>
    `<!doctype html><meta charset="utf-8"><title>library</title>
<script>const began = performance.now();</script>${script}`;
  /** @type {Record<string, string>} */
  const made = {
    '/ours.html': page(`<script src="/ours.js"></script>${COLD}`),
    '/minisearch.html': page('<script src="/minisearch.js"></script>'),
    '/sqlite.html': page(`<script>
      const worker = new Worker('/library/sqlite-worker.mjs', { type: 'module' });
      const call = (name) => (...values) => new Promise((resolve, reject) => {
        worker.onmessage = ({ data }) => data.error ? reject(new Error(data.error)) : resolve(data.result);
        worker.postMessage({ call: name, values });
      });
      const search = { build: call('build'), ask: call('ask'), answers: call('answers') };
    </script>${COLD}`),
    '/ours.js': await frame.bundle('bench/library/our-page.mjs', 'search'),
    '/minisearch.js': await frame.bundle('bench/library/minisearch-page.mjs', 'search'),
  };
  /** @type {Record<string, string>} */
  const types = { html: 'text/html', wasm: 'application/wasm' };
  /** @type {import('node:http').RequestListener} */
  return async (request, response) => {
    const path = request.url ?? '';
    const type = types[path.split('.').at(-1) ?? ''] ?? 'text/javascript';
    try {
      const body = made[path] ?? (await readFile(fileOf(path)));
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  };
}

/** @param {string} path */
function fileOf(path) {
  const name = path.split('/').at(-1) ?? '';
  if (path.startsWith('/sqlite/')) return join(sqlite, name);
  return join(import.meta.dirname, 'library', name);
}
