// npm run bench [-- NAME…] [--json FILE]: runs bench/NAME.mjs, prints a table, writes the rows.
import { readdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** @typedef {import('../bench/frame.mjs').Row} Row */

const folder = resolve(import.meta.dirname, '../bench');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.mjs') && file !== 'frame.mjs')
  .map((file) => file.slice(0, -4));

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' }, help: { type: 'boolean' } },
});
const unknown = positionals.filter((name) => !names.includes(name));
if (values.help || unknown.length) {
  for (const name of unknown) console.error(`There is no benchmark "${name}".`);
  console.log(`npm run bench [-- NAME…] [--json FILE]\nBenchmarks: ${names.join(', ')}`);
  process.exit(unknown.length ? 2 : 0);
}

const { ensureBrowsers, ensurePackages } = await import('./ensure.mjs');
ensurePackages();
ensureBrowsers(['chromium']);
const { openFrame } = await import('../bench/frame.mjs');
const frame = openFrame();
/** @type {Row[]} */
const rows = [];
let broken = 0;
try {
  for (const name of positionals.length ? positionals : names) {
    frame.log(`${name} …`);
    try {
      const { run } = await import(join(folder, `${name}.mjs`));
      rows.push(...(await run(frame)));
    } catch (error) {
      // One benchmark that can't run must not hide what the others found.
      broken += 1;
      console.error(`${name} could not run:`, error);
    }
  }
} finally {
  await frame.close();
}

console.log(table(rows));
const missed = rows.filter((row) => row.holds === false);
for (const row of missed)
  console.log(`goal missed: ${row.bench} · ${row.case} · ${row.metric}: ${row.ours} (${row.goal})`);
console.log(`${rows.length} figures, ${missed.length} goals missed, ${broken} benchmarks broken`);
if (values.json) await writeFile(values.json, `${JSON.stringify(rows, null, 2)}\n`);
process.exit(broken ? 1 : 0);

/** @param {Row[]} all */
function table(all) {
  const head = ['bench', 'case', 'metric', 'ours', 'peers', 'goal', 'holds'];
  const cells = all.map((row) => [
    row.bench,
    row.case,
    row.metric,
    figure(row.ours, row.unit),
    Object.entries(row.peers)
      .map(([name, value]) => `${name} ${figure(value, '')}`)
      .join(' · '),
    row.goal === null ? '' : String(row.goal),
    row.holds === null ? '' : row.holds ? 'yes' : 'NO',
  ]);
  const widths = head.map((name, column) =>
    Math.max(name.length, ...cells.map((line) => line[column]?.length ?? 0)),
  );
  return [head, widths.map((width) => '─'.repeat(width)), ...cells]
    .map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .join('\n');
}

/**
 * @param {number | null} value
 * @param {string} unit
 */
function figure(value, unit) {
  if (value === null) return '–';
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 3;
  return `${Number(value.toFixed(digits))} ${unit}`.trim();
}
