import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { toHtml } from 'hast-util-to-html';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';

/**
 * A page with what should come out of it.
 * @typedef {object} Page
 * @property {'articles' | 'readability' | 'defuddle'} set
 * @property {string} name
 * @property {string} url
 * @property {string} html the page as served
 * @property {{ text: string } | { html: string }} truth
 * @property {string} [markdown] the same as Markdown, where the corpus has it
 * @property {Record<string, string>} metadata field → expected value; absent when not known
 */

/**
 * All pages of the corpus folder, set by set, in the order of their names.
 * @param {string} folder
 * @returns {Page[]}
 */
export function corpusPages(folder) {
  return [
    ...articles(join(folder, 'articles')),
    ...readability(join(folder, 'readability')),
  ].concat(defuddle(join(folder, 'defuddle')));
}

/** @param {string} folder @returns {Page[]} */
function articles(folder) {
  const truth = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8'));
  return Object.entries(truth)
    .filter(([id]) => existsSync(join(folder, `${id}.html.gz`)))
    .map(([id, { articleBody, url }]) => ({
      set: 'articles',
      name: id.slice(0, 12),
      url,
      html: gunzipSync(readFileSync(join(folder, `${id}.html.gz`))).toString('utf8'),
      truth: { text: articleBody },
      metadata: {},
    }));
}

/** @param {string} folder @returns {Page[]} */
function readability(folder) {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'expected.html')))
    .map((name) => {
      const read = (/** @type {string} */ file) => readFileSync(join(folder, name, file), 'utf8');
      const said = JSON.parse(read('expected-metadata.json'));
      return {
        set: 'readability',
        name,
        url: 'http://fakehost/test/page.html',
        html: read('source.html'),
        truth: { html: read('expected.html') },
        metadata: known({
          title: said.title,
          authors: said.byline,
          description: said.excerpt,
          site: said.siteName,
          published: said.publishedTime,
          lang: said.lang,
          dir: said.dir,
        }),
      };
    });
}

/** @param {string} folder @returns {Page[]} */
function defuddle(folder) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const name = file.slice(0, -5);
      const html = readFileSync(join(folder, file), 'utf8');
      const whole = readFileSync(join(folder, `${name}.md`), 'utf8');
      const [, json = '{}', markdown = ''] = /^```json\n(.*?)\n```\n(.*)$/s.exec(whole) ?? [];
      const said = JSON.parse(json);
      return {
        set: 'defuddle',
        name,
        url: addressIn(html, name),
        html,
        truth: { html: markdownHtml(markdown) },
        markdown,
        metadata: known({
          title: said.title,
          authors: said.author,
          site: said.site,
          published: said.published,
        }),
      };
    });
}

/** @param {Record<string, string | null | undefined>} fields */
function known(fields) {
  return Object.fromEntries(Object.entries(fields).flatMap(([k, v]) => (v ? [[k, v]] : [])));
}

/**
 * The address that a page names; else a made-up one, with the host that the links of the expected
 * Markdown have.
 * @param {string} html
 * @param {string} name
 */
function addressIn(html, name) {
  const said =
    /<!--\s*\{"url":\s*"([^"]+)"\}/.exec(html)?.[1] ??
    /<link[^>]+rel="canonical"[^>]+href="(https?:[^"]+)"/.exec(html)?.[1];
  const own = `https://${name.split('--').at(-1)}/`;
  return said ?? (URL.canParse(own) ? own : `https://example.com/${encodeURIComponent(name)}`);
}

/** @param {string} markdown */
function markdownHtml(markdown) {
  const tree = fromMarkdown(markdown, {
    extensions: [gfm(), math()],
    mdastExtensions: [gfmFromMarkdown(), mathFromMarkdown()],
  });
  return toHtml(toHast(tree, { allowDangerousHtml: true }), { allowDangerousHtml: true });
}
