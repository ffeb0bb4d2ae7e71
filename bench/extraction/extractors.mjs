import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

/**
 * One extractor: the script to inject and an expression that gives
 * `{ html, ms, fields }` for the page it runs in, `ms` being the first call's time. One with
 * `isCostOnly` finds what another finds, for its price alone.
 * @typedef {{ name: string, script: string, call: string, gzip: number, isCostOnly: boolean }} Extractor
 */

/** @param {import('../frame.mjs').Frame} frame @returns {Promise<Extractor[]>} */
export async function extractors(frame) {
  const file = (/** @type {string} */ spec) => fileURLToPath(import.meta.resolve(spec));
  const list = [
    {
      name: 'postil',
      entry: 'src/capture/capture-article.ts',
      global: 'Ours',
      call: `const found = Ours.captureArticle(document);
        return { html: found.html, fields: { title: found.title, authors: found.authors.join(', '),
          description: found.description, site: found.site, published: found.published,
          lang: found.lang, dir: found.dir, image: found.image } };`,
    },
    {
      name: 'readability',
      entry: file('@mozilla/readability'),
      global: 'Mozilla',
      call: `const { Readability } = Mozilla.default ?? Mozilla;
        const found = new Readability(document.cloneNode(true)).parse();
        return { html: found?.content ?? '', fields: { title: found?.title, authors: found?.byline,
          description: found?.excerpt, site: found?.siteName, published: found?.publishedTime,
          lang: found?.lang, dir: found?.dir, image: '' } };`,
    },
    {
      name: 'readability, sanitised',
      entry: 'bench/extraction/sanitised-page.mjs',
      global: 'Sanitised',
      call: 'return { ...Sanitised.readSanitised(document), fields: {} };',
      isCostOnly: true,
    },
    {
      name: 'defuddle',
      entry: file('defuddle/full'),
      global: 'Kepano',
      call: `const Defuddle = Kepano.default?.default ?? Kepano.default ?? Kepano;
        const found = new Defuddle(document, { url: document.URL }).parse();
        return { html: found.content ?? '', fields: { title: found.title, authors: found.author,
          description: found.description, site: found.site, published: found.published,
          lang: found.language, dir: '', image: found.image } };`,
    },
  ];
  return Promise.all(
    list.map(async ({ name, entry, global, call, isCostOnly = false }) => {
      const script = await frame.bundle(entry, global);
      return {
        name,
        script: `${script};globalThis.${global}=${global};`,
        call,
        isCostOnly,
        gzip: gzipSync(script, { level: 9 }).length,
      };
    }),
  );
}
