import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown, mathToMarkdown } from 'mdast-util-math';
import { toMarkdown } from 'mdast-util-to-markdown';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';
import { openTab } from './open-page.mjs';

/**
 * How much of the expected Markdown stands line by line in what our converter makes of each
 * extractor's HTML: the F1 of lines, in percent, mean of all pages.
 * @param {import('../frame.mjs').Frame} frame
 * @param {import('./figures.mjs').Result[]} results
 * @param {string[]} names
 * @returns {Promise<Record<string, number>>}
 */
export async function markdownLines(frame, results, names) {
  const script = await frame.bundle('src/markdown/html-to-markdown.ts', 'Writer');
  const tab = await openTab(await frame.chromium());
  const evaluate = await tab.load({ url: 'https://example.com/', html: '<!doctype html>' });
  await evaluate(`${script};globalThis.Writer=Writer;0`);
  /** @type {Record<string, number>} */
  const shares = {};
  for (const name of names) {
    let sum = 0;
    for (const { page, outcomes } of results) {
      const html = outcomes.get(name)?.html ?? '';
      const text = await evaluate(
        `(() => { try { return Writer.htmlToMarkdown(${JSON.stringify(html)}) } catch { return '' } })()`,
      );
      sum += compareLines(lines(page.markdown ?? ''), lines(text));
    }
    shares[name] = (100 * sum) / results.length;
  }
  await tab.close();
  return shares;
}

/**
 * Lines in one spelling: what a line says is measured, not which of Markdown's ways of writing it a
 * converter has chosen (`\\[` or `[`, `*` or `-`, the width of a table's rule, a line's end as two
 * blanks or a backslash, a caption in its own tag or as a line).
 * @param {string} text
 */
const lines = (text) => {
  const tree = fromMarkdown(text.replaceAll('\t', '  '), {
    extensions: [gfm(), math()],
    mdastExtensions: [gfmFromMarkdown(), mathFromMarkdown()],
  });
  return toMarkdown(tree, {
    bullet: '-',
    extensions: [gfmToMarkdown({ tablePipeAlign: false }), mathToMarkdown()],
  })
    .split('\n')
    .map((line) =>
      line
        .replace(/<\/?fig(?:ure|caption)>/g, '')
        .replaceAll('**_', '***')
        .replaceAll('_**', '***')
        // A blank set before a mark, or beside a Chinese character, that the page has not.
        .replace(/ +(?=\[\^|<su[bp]>)/g, '')
        .replace(/(?<=[\p{Script=Han}。，]) +| +(?=[\p{Script=Han}。，])/gu, '')
        .replace(/\\$/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter((line) => line && !/^(?:> ?)+$/.test(line));
};

/** @param {string[]} wanted @param {string[]} found */
function compareLines(wanted, found) {
  const left = [...found];
  let hits = 0;
  for (const line of wanted) {
    const at = left.indexOf(line);
    if (at < 0) continue;
    left.splice(at, 1);
    hits += 1;
  }
  return wanted.length + found.length ? (2 * hits) / (wanted.length + found.length) : 1;
}
