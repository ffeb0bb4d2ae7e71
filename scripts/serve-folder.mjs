import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Serves a folder's files on a free loopback port, a folder by its index.html, and remembers every
 * address asked for: path and query, in order.
 * @param {string} folder
 */
export async function serveFolder(folder) {
  /** @type {string[]} */
  const requests = [];
  /** @type {Map<string, Promise<unknown>>} */
  const held = new Map();
  const server = createServer(async (request, response) => {
    const address = request.url ?? '/';
    requests.push(address);
    const path = normalize(decodeURIComponent(new URL(address, 'http://any').pathname));
    await held.get(path);
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    try {
      const bytes = await readFile(file);
      response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
      response.end(bytes);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const bound = server.address();
  if (!bound || typeof bound === 'string') throw new Error('the server has no port');
  return {
    origin: `http://127.0.0.1:${bound.port}`,
    requests,
    /**
     * Leaves a path unanswered until the returned function is called.
     * @param {string} path
     */
    hold(path) {
      const { promise, resolve } = withResolvers();
      held.set(path, promise);
      return () => {
        held.delete(path);
        resolve(undefined);
      };
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Promise.withResolvers, which Node has from 22 on. */
function withResolvers() {
  /** @type {(value: unknown) => void} */
  let resolve = () => {};
  const promise = new Promise((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
