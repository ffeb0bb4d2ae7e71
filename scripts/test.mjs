// npm test [-- STEP…]: everything that must hold, in order; ends with the line "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { ensureBrowsers, ensurePackages } from './ensure.mjs';

const root = resolve(import.meta.dirname, '..');

/** A step that passes or fails as one. @type {Record<string, [command: string, ...args: string[]]>} */
const CHECKS = {
  types: ['tsc'],
  'types of the background': ['tsc', '-p', 'src/background'],
  lint: ['biome', 'check', '.'],
  'dead code': ['knip', '--no-progress'],
  build: ['node', 'scripts/build.mjs'],
};

/** Steps that run Vitest's projects and count each test. @type {Record<string, string[]>} */
const SUITES = { 'unit and DOM tests': ['unit', 'dom'], 'end-to-end tests': ['e2e'] };

const wanted = process.argv.slice(2);
const steps = [...Object.keys(CHECKS), ...Object.keys(SUITES)].filter(
  (step) => !wanted.length || wanted.some((word) => step.includes(word)),
);
if (!steps.length) {
  console.error(
    `There is no such step. Steps: ${Object.keys({ ...CHECKS, ...SUITES }).join(', ')}`,
  );
  process.exit(2);
}

ensurePackages();
const browsers = ensureBrowsers(['chromium', 'firefox']);
const env = { ...process.env, CHROMIUM: browsers.chromium, FIREFOX: browsers.firefox };
const reports = mkdtempSync(join(tmpdir(), 'postil-test-'));

let passed = 0;
/** @type {string[]} */
const failures = [];
const begun = Date.now();
for (const step of steps) {
  console.log(`\n── ${step} ${'─'.repeat(Math.max(0, 60 - step.length))}`);
  const check = CHECKS[step];
  if (check) runCheck(step, check);
  else runSuite(step, SUITES[step] ?? []);
}
rmSync(reports, { recursive: true });

console.log(`\n${'─'.repeat(64)}`);
for (const failure of failures) console.log(`✗ ${failure}`);
console.log(`in ${Math.round((Date.now() - begun) / 1000)} s`);
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length ? 1 : 0;

/**
 * @param {string} step
 * @param {[command: string, ...args: string[]]} command
 */
function runCheck(step, command) {
  if (run(command)) {
    passed += 1;
    console.log('holds');
  } else failures.push(step);
}

/**
 * @param {string} step
 * @param {string[]} projects
 */
function runSuite(step, projects) {
  if (failures.includes('build') && projects.includes('e2e')) {
    failures.push(`${step}: not run, as there is no build`);
    return;
  }
  const file = join(reports, `${projects.join('-')}.json`);
  const fine = run([
    'vitest',
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const before = failures.length;
  for (const { name, message, assertionResults } of readReport(file)) {
    const place = relative(root, name);
    // A file that could not be loaded has no tests to fail.
    if (message && !assertionResults.some(({ status }) => status === 'failed'))
      failures.push(`${place}: ${message.split('\n')[0]}`);
    for (const test of assertionResults) {
      if (test.status === 'passed') passed += 1;
      if (test.status === 'failed') failures.push(`${place}: ${test.fullName}`);
    }
  }
  if (!fine && failures.length === before) failures.push(`${step}: Vitest ended with an error`);
}

/**
 * Vitest's JSON report, as far as it is used here; empty when there is none.
 * @param {string} file
 * @returns {{ name: string, message: string, assertionResults: { status: string, fullName: string }[] }[]}
 */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).testResults;
  } catch {
    return [];
  }
}

/** @param {[command: string, ...args: string[]]} command */
function run([command, ...args]) {
  const program = command === 'node' ? process.execPath : join(root, 'node_modules/.bin', command);
  const { status } = spawnSync(program, args, {
    cwd: root,
    env,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status === 0;
}
