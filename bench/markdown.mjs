import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @import { Frame, Row } from './frame.mjs' */

/** Least share of each structure that is to come back, in per cent. */
const GOAL = 99.5;
const ROUNDS = 3;

/**
 * What articles keep on the way HTML → Markdown → HTML: real articles, each converter as its users
 * call it, all read by the same reader (markdown-it) that none of them is made with.
 * @param {Frame} frame
 * @returns {Promise<Row[]>}
 */
export async function run(frame) {
  if (!frame.corpus) {
    frame.log('  no corpus: fidelity left out');
    return [];
  }
  const pages = articles(join(frame.corpus, 'readability'));
  const page = await (await frame.chromium()).newPage();
  await page.evaluate(
    `${await frame.bundle('bench/markdown/in-page.mjs', 'bench')};globalThis.bench=bench`,
  );
  /** @type {Record<string, Record<string, { found: number, of: number, made: number }>>} */
  const sums = {};
  /** @type {Record<string, number>} */
  const times = {};
  for (const { html } of pages) {
    const counted = await page.evaluate(compare, html, ROUNDS);
    for (const [name, { kept, ms }] of Object.entries(counted)) {
      times[name] = (times[name] ?? 0) + ms;
      const sum = sums[name] ?? {};
      sums[name] = sum;
      for (const [kind, { found, of, made }] of Object.entries(kept)) {
        const one = sum[kind] ?? { found: 0, of: 0, made: 0 };
        sum[kind] = { found: one.found + found, of: one.of + of, made: one.made + made };
      }
    }
  }
  await page.close();
  return [
    ...fidelity(sums),
    speed(
      times,
      pages.reduce((all, { html }) => all + html.length, 0),
    ),
  ];
}

/** @param {string} folder */
const articles = (folder) =>
  readdirSync(folder)
    .map((name) => ({ name, file: join(folder, name, 'expected.html') }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => ({ name, html: readFileSync(file, 'utf8') }));

/**
 * Runs in the page: every converter on one article, in turn, so that all meet the same machine.
 * @param {string} html
 * @param {number} rounds
 */
function compare(html, rounds) {
  // @ts-expect-error set by the bundle
  const { converters, render, structure } = globalThis.bench;
  const before = structure(html);
  /** @type {Record<string, { kept: Record<string, { found: number, of: number, made: number }>, ms: number }>} */
  const result = {};
  const names = Object.keys(converters);
  /** @type {Record<string, string>} */
  const texts = {};
  for (let round = 0; round < rounds; round++)
    for (const name of round % 2 ? names.toReversed() : names) {
      const start = performance.now();
      texts[name] = converters[name](html);
      const ms = performance.now() - start;
      result[name] = { kept: {}, ms: Math.min(ms, result[name]?.ms ?? Number.POSITIVE_INFINITY) };
    }
  for (const name of names) {
    const after = structure(render(texts[name]));
    for (const [kind, things] of Object.entries(before)) {
      /** @type {Map<string, number>} */
      const left = new Map();
      for (const thing of after[kind]) left.set(thing, (left.get(thing) ?? 0) + 1);
      let found = 0;
      for (const thing of things) {
        const count = left.get(thing) ?? 0;
        if (count > 0) found++;
        left.set(thing, count - 1);
      }
      const row = result[name];
      if (row) row.kept[kind] = { found, of: things.length, made: after[kind].length };
    }
  }
  return result;
}

/**
 * @param {Record<string, Record<string, { found: number, of: number, made: number }>>} sums
 * @returns {Row[]}
 */
function fidelity(sums) {
  const { postil = {}, ...peers } = sums;
  return Object.keys(postil).flatMap((kind) =>
    /** @type {const} */ (['recall', 'precision']).map((measure) => {
      /** @param {typeof postil} sum */
      const share = (sum) => {
        const { found = 0, of = 0, made = 0 } = sum[kind] ?? {};
        const all = measure === 'recall' ? of : made;
        return all ? Math.round((found / all) * 10_000) / 100 : 100;
      };
      const ours = share(postil);
      const others = Object.fromEntries(
        Object.entries(peers).map(([name, sum]) => [name, share(sum)]),
      );
      const holds = ours >= GOAL && Object.values(others).every((other) => ours >= other);
      return {
        bench: 'markdown',
        case: `${kind} (${postil[kind]?.of})`,
        metric: measure,
        unit: '%',
        ours,
        peers: others,
        goal: `≥ ${GOAL}, best of all`,
        holds,
      };
    }),
  );
}

/**
 * @param {Record<string, number>} times
 * @param {number} characters
 * @returns {Row}
 */
function speed(times, characters) {
  /** @param {number} ms */
  const rate = (ms) => Math.round((characters / ms) * 10) / 10_000;
  const { postil = 0, ...others } = times;
  const peers = Object.fromEntries(Object.entries(others).map(([name, ms]) => [name, rate(ms)]));
  return {
    bench: 'markdown',
    case: 'all articles',
    metric: 'speed',
    unit: 'MB/s',
    ours: rate(postil),
    peers,
    goal: 'not slower than rehype-remark',
    holds: rate(postil) >= (peers['rehype-remark'] ?? 0),
  };
}
