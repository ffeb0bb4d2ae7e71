import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { align } from './anchoring/align.mjs';
import { carried, changed, pagePairs, unchanged } from './anchoring/cases.mjs';
import { hypothesisScript } from './anchoring/hypothesis.mjs';
import { tally } from './anchoring/truth.mjs';
import { traceTasks } from './library/trace-tasks.mjs';

/** @import { Frame, Row } from './frame.mjs' */
/** @import { Case } from './anchoring/cases.mjs' */
/** @import { Span } from './anchoring/truth.mjs' */
/** @typedef {'postil' | 'hypothesis'} Engine */
/** @typedef {{ ms: number, spans: (Span | null)[] | undefined }} Run */

const SEED = 20261122;
/** Each engine is first as often as it is second. @type {Engine[]} */
const ORDER = ['postil', 'hypothesis', 'hypothesis', 'postil'];
/** @type {Engine[]} */
const ENGINES = ['postil', 'hypothesis'];
const PAIRS = 16;

/**
 * Recall, wrong and false in per cent, speed as Hypothesis's time through ours: the goals.
 * @type {Record<string, { recall?: number, wrong?: number, false?: number, ratio: number }>}
 */
const GOALS = {
  U2: { recall: 99.5, wrong: 0.5, ratio: 40 },
  E1: { recall: 99, wrong: 0.5, ratio: 20 },
  E2: { recall: 95, wrong: 2, ratio: 20 },
  E3: { recall: 92, wrong: 2.5, ratio: 20 },
  D1: { false: 1, ratio: 30 },
  R1: { recall: 90, wrong: 4, ratio: 20 },
  I1: { recall: 97, wrong: 0.8, ratio: 10 },
  X1: { recall: 97, wrong: 1.5, ratio: 1 },
};

/**
 * Ours beside Hypothesis's own code, on the same pages in the same Chromium.
 * @param {Frame} frame
 * @returns {Promise<Row[]>}
 */
export async function run(frame) {
  const bench = await openBench(frame);
  /** @type {Row[]} */
  const rows = [];
  await benchUnchanged(frame, bench, rows);
  frame.log('  S1');
  rows.push(...(await benchArrival(frame, bench)));
  const random = frame.random(SEED);
  /** @type {Map<string, Case[]>} */
  const groups = new Map();
  for (const one of changed(random)) groups.set(one.name, [...(groups.get(one.name) ?? []), one]);
  groups.set('X1', await realPages(frame, bench, random));
  for (const [name, cases] of groups)
    if (cases.length) {
      frame.log(`  ${name}`);
      rows.push(...(await benchChanged(bench, name, cases)));
    }
  const longest = rows.filter(({ metric }) => metric === 'longest task');
  const most = Math.max(...longest.map(({ ours }) => ours ?? 0));
  rows.push({
    ...row('all', 'longest task', 'ms', most, null),
    goal: '≤ 50',
    holds: most <= 50,
  });
  await bench.close();
  return rows;
}

/**
 * @param {string} name @param {string} metric @param {string} unit
 * @param {number | null} ours @param {number | null} theirs
 * @returns {Row}
 */
function row(name, metric, unit, ours, theirs) {
  const peers = theirs === null ? {} : { Hypothesis: round(theirs) };
  const mine = ours === null ? null : round(ours);
  return {
    bench: 'anchoring',
    case: name,
    metric,
    unit,
    ours: mine,
    peers,
    goal: null,
    holds: null,
  };
}

/** @param {Row} plain @param {'≥' | '≤'} bound @param {number} goal */
const against = (plain, bound, goal) => ({
  ...plain,
  goal: `${bound} ${goal}`,
  holds: plain.ours === null ? null : bound === '≥' ? plain.ours >= goal : plain.ours <= goal,
});

/** @param {number} value */
const round = (value) => Math.round(value * 1000) / 1000;

/**
 * A tab that shows any HTML with both engines in it; every page is new, nothing is warm.
 * @param {Frame} frame
 */
async function openBench(frame) {
  const scripts = [
    await frame.bundle(fileURLToPath(import.meta.resolve('./anchoring/postil.mjs')), 'Postil'),
    await hypothesisScript(frame.bundle),
    await readFile(new URL('./anchoring/in-page.js', import.meta.url), 'utf8'),
  ];
  let html = '';
  const { origin } = await frame.serve((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    // Isolated pages get a clock of 5 µs; nothing but inline styles is loaded or run.
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    response.setHeader('cross-origin-embedder-policy', 'require-corp');
    response.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'");
    response.end(html);
  });
  const page = await (await frame.chromium()).newPage();

  /** @param {string} content */
  const show = async (content) => {
    html = content;
    await page.goto(origin, { waitUntil: 'domcontentloaded' });
    for (const script of scripts) await page.evaluate(script);
  };

  /**
   * Calls a function of in-page.js.
   * @param {string} name @param {unknown[]} args @returns {Promise<any>}
   */
  const call = (name, ...args) =>
    page.evaluate(`bench.${name}(${args.map((arg) => JSON.stringify(arg)).join(',')})`);

  /** Seconds that the page's scripts have run. */
  const scriptTime = async () => (await page.metrics()).ScriptDuration ?? 0;

  /**
   * One engine on the page that is shown.
   * @param {Engine} engine @param {unknown[]} targets @param {'locate' | 'show'} what
   * @returns {Promise<Run>}
   */
  const run = async (engine, targets, what) => {
    await call('prepare', targets);
    const { ms } = await call('run', engine, what);
    return { ms, spans: await call('spans') };
  };

  /**
   * Milliseconds of processor time in the longest task of one engine on the page that is shown: other
   * work on the machine makes it no longer. A run of its own, since watching takes time.
   * @param {Engine} engine @param {unknown[]} targets @param {'locate' | 'show'} what
   */
  const longestTask = async (engine, targets, what) => {
    await call('prepare', targets);
    const tasks = await traceTasks(page);
    await call('run', engine, what);
    return tasks.longest();
  };

  return { show, call, run, longestTask, scriptTime, close: () => page.close() };
}

/** @typedef {Awaited<ReturnType<typeof openBench>>} Bench */

/**
 * What each engine stores of the passages.
 * @param {Bench} bench @param {Case} one
 * @returns {Promise<Record<Engine, { targets: unknown[], ms: number }>>}
 */
async function describeAll(bench, { before, spans }) {
  await bench.show(before);
  const postil = await bench.call('describe', 'postil', spans);
  await bench.show(before);
  return { postil, hypothesis: await bench.call('describe', 'hypothesis', spans) };
}

/**
 * Every engine on the changed page, each time on a page of its own; of two runs the faster counts,
 * since what slows a run down is another program.
 * @param {Bench} bench @param {Case} one @param {'locate' | 'show'} what
 * @param {Awaited<ReturnType<typeof describeAll>>} described @param {Engine[]} [order]
 */
async function race(bench, { after }, what, described, order = ORDER) {
  /** @type {Record<Engine, Run[]>} */
  const runs = { postil: [], hypothesis: [] };
  for (const engine of order) {
    await bench.show(after);
    runs[engine].push(await bench.run(engine, described[engine].targets, what));
  }
  const longest = { postil: 0, hypothesis: 0 };
  for (const engine of ENGINES) {
    await bench.show(after);
    longest[engine] = await bench.longestTask(engine, described[engine].targets, what);
  }
  return {
    ms: (/** @type {Engine} */ engine) => Math.min(...runs[engine].map(({ ms }) => ms)),
    longest: (/** @type {Engine} */ engine) => longest[engine],
    spans: (/** @type {Engine} */ engine) => runs[engine][0]?.spans ?? [],
  };
}

/** U1: nothing changed. @param {Frame} frame @param {Bench} bench @param {Row[]} rows */
async function benchUnchanged(frame, bench, rows) {
  /** @type {Record<string, number>} */
  const times = {};
  for (const [name, count, inline, goal, paintGoal] of /** @type {const} */ ([
    ['U1-100', 100, 0.02, null, null],
    ['U1-500', 500, 0.02, 4, 10],
    ['U1-2000', 2000, 0.02, 8, 10],
    ['U1-500-dense', 500, 0.12, null, null],
  ])) {
    frame.log(`  ${name}`);
    const one = unchanged(frame.random(SEED + count), name, count, inline);
    const described = await describeAll(bench, one);
    const located = await race(bench, one, 'locate', described);
    const found = scores([one], [located.spans('postil')], [located.spans('hypothesis')]);
    rows.push(
      against(row(name, 'recall', '%', found.postil.recall, found.hypothesis.recall), '≥', 100),
    );
    times[name] = located.ms('postil');
    rows.push(...speed(name, 'locate', located, goal));
    if (paintGoal !== null) {
      // Once each: wrapping 2000 passages takes Hypothesis many seconds.
      const shown = await race(bench, one, 'show', described, ENGINES);
      rows.push(...speed(name, 'locate and paint', shown, paintGoal));
    }
    if (count !== 500 || inline > 0.1) continue;
    const each = (/** @type {Engine} */ engine) => described[engine].ms / count;
    rows.push(
      against(row(name, 'describe', 'ms', each('postil'), each('hypothesis')), '≤', 0.3),
      row(
        name,
        'stored',
        'bytes',
        bytes(described.postil.targets),
        bytes(described.hypothesis.targets),
      ),
    );
    rows.push(...(await benchHit(frame, bench, one, described.postil.targets)));
  }
  const growth = (times['U1-2000'] ?? 0) / (times['U1-500'] ?? 1);
  rows.push(against(row('U1', 'time of 2000 / 500', '×', growth, null), '≤', 2.5));
}

/** @param {unknown[]} targets */
const bytes = (targets) => Buffer.byteLength(JSON.stringify(targets)) / targets.length;

/**
 * @param {string} name @param {string} what
 * @param {Awaited<ReturnType<typeof race>>} times @param {number | null} goal
 */
function speed(name, what, { ms, longest }, goal) {
  const ratio = row(name, `${what}, Hypothesis / ours`, '×', ms('hypothesis') / ms('postil'), null);
  return [
    row(name, what, 'ms', ms('postil'), ms('hypothesis')),
    goal === null ? ratio : against(ratio, '≥', goal),
    row(name, 'longest task', 'ms', longest('postil'), longest('hypothesis')),
  ];
}

/** H1. @param {Frame} frame @param {Bench} bench @param {Case} one @param {unknown[]} targets */
async function benchHit(frame, bench, one, targets) {
  const random = frame.random(SEED);
  await bench.show(one.after);
  const moves = Array.from({ length: 2000 }, (_, k) => ({
    x: random() * 800,
    y: random() * 600,
    // A new stretch of the page every hundred moves.
    scroll: Math.floor(k / 100) * 1000,
  }));
  const { times } = await bench.call('hit', targets, moves);
  const mean =
    times.reduce((/** @type {number} */ sum, /** @type {number} */ ms) => sum + ms, 0) / 2000;
  const sorted = times.toSorted((/** @type {number} */ a, /** @type {number} */ b) => a - b);
  return [
    against(row('H1', 'pointer move, mean', 'ms', mean, null), '≤', 0.1),
    against(row('H1', 'pointer move, p99', 'ms', sorted[1980], null), '≤', 1),
  ];
}

const IDLE_MS = 4000;

/** S1: content that arrives late or is made anew. @param {Frame} frame @param {Bench} bench */
async function benchArrival(frame, bench) {
  const one = unchanged(frame.random(SEED + 1), 'S1', 100, 0.02);
  const targets = (await describeAll(bench, one)).postil.targets;
  await bench.show(one.after);
  const { late, renewed } = await bench.call('arrive', targets, 20, 200);
  // One passage that is not there keeps the search for it alive.
  const gone = { exact: 'words that never were on it', prefix: '', suffix: '', start: 0, end: 27 };
  await bench.show(one.after);
  const used = async (/** @type {unknown} */ watched) => {
    const from = await bench.scriptTime();
    await bench.call('idle', watched, IDLE_MS);
    return (await bench.scriptTime()) - from;
  };
  const without = await used(null);
  const share = (100 * ((await used([...targets, gone])) - without)) / (IDLE_MS / 1000);
  return [
    against(row('S1', 'all shown after the last of 20 batches', 'ms', late, null), '≤', 2000),
    against(row('S1', 'all shown after the page was made anew', 'ms', renewed, null), '≤', 2000),
    against(row('S1', 'main thread while the page idles', '%', share, null), '≤', 3),
  ];
}

/**
 * Per cent, over all cases of a group.
 * @param {Case[]} cases @param {(Span | null)[][]} ours @param {(Span | null)[][]} theirs
 */
function scores(cases, ours, theirs) {
  const sum = (/** @type {(Span | null)[][]} */ found) => {
    const all = cases.map(({ truths, copies }, k) => tally(truths, found[k] ?? [], copies));
    const total = (/** @type {keyof ReturnType<typeof tally>} */ key) =>
      all.reduce((count, one) => count + one[key], 0);
    const anchorable = total('anchorable');
    const clean = total('clean');
    return {
      anchorable,
      clean,
      recall: anchorable ? (100 * total('right')) / anchorable : null,
      wrong: anchorable ? (100 * total('wrong')) / anchorable : null,
      falsely: clean ? (100 * total('falseClean')) / clean : null,
    };
  };
  return { postil: sum(ours), hypothesis: sum(theirs) };
}

/** @param {Bench} bench @param {string} name @param {Case[]} cases */
async function benchChanged(bench, name, cases) {
  /** @type {Record<Engine, { ms: number, longest: number, spans: (Span | null)[][] }>} */
  const all = {
    postil: { ms: 0, longest: 0, spans: [] },
    hypothesis: { ms: 0, longest: 0, spans: [] },
  };
  for (const one of cases) {
    const located = await race(bench, one, 'locate', await describeAll(bench, one));
    for (const engine of ENGINES) {
      all[engine].ms += located.ms(engine);
      all[engine].longest = Math.max(all[engine].longest, located.longest(engine));
      all[engine].spans.push(located.spans(engine));
    }
  }
  const { postil, hypothesis } = scores(cases, all.postil.spans, all.hypothesis.spans);
  const goals = GOALS[name] ?? { ratio: 1 };
  /** @type {Row[]} */
  const rows = [];
  const share = (
    /** @type {string} */ metric,
    /** @type {'recall' | 'wrong' | 'falsely'} */ key,
    /** @type {'≥' | '≤'} */ bound,
    /** @type {number | undefined} */ goal,
  ) => {
    if (postil[key] === null) return;
    const plain = row(name, metric, '%', postil[key], hypothesis[key]);
    rows.push(goal === undefined ? plain : against(plain, bound, goal));
  };
  share(`recall, ${postil.anchorable} anchorable`, 'recall', '≥', goals.recall);
  share('wrong place', 'wrong', '≤', goals.wrong);
  share(`false, ${postil.clean} gone without a copy`, 'falsely', '≤', goals.false);
  const times = {
    ms: (/** @type {Engine} */ engine) => all[engine].ms,
    longest: (/** @type {Engine} */ engine) => all[engine].longest,
    spans: () => [],
  };
  return [...rows, ...speed(name, 'locate', times, goals.ratio)];
}

/**
 * X1: passages of real pages looked for in their articles, and the other way.
 * @param {Frame} frame @param {Bench} bench @param {() => number} random
 */
async function realPages(frame, bench, random) {
  if (!frame.corpus) {
    frame.log('  X1 needs ../shared/corpus, which is not there');
    return [];
  }
  /** @type {Case[]} */
  const cases = [];
  for (const [name, live, reader] of pagePairs(frame.corpus, random, PAIRS)) {
    await bench.show(live);
    const liveText = await bench.call('text');
    await bench.show(reader);
    const readerText = await bench.call('text');
    const there = align(liveText, readerText);
    const back = new Map([...there].map(([from, to]) => [to, from]));
    const sorted = new Map([...back].sort(([a], [b]) => a - b));
    const ordered = new Map([...there].sort(([a], [b]) => a - b));
    cases.push(
      carried(random, `${name} →`, live, reader, liveText, ordered, readerText),
      carried(random, `${name} ←`, reader, live, readerText, sorted, liveText),
    );
  }
  return cases;
}
