import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMarkdown } from './read-archive';
import { SITE, withServer } from './with-browser';

const START = resolve(import.meta.dirname, '../../scripts/start.mjs');

/** As a shell has it: Vitest marks its own environment, and the build would heed that. */
const { VITEST: _, NODE_ENV: __, ...env } = process.env;

/** Runs `npm start` with these arguments; the lines it printed and its exit status. */
const start = (args: string[]) =>
  new Promise<{ status: number; lines: string[] }>((done) => {
    const command = [START, ...args, '--headless'];
    const child = execFile(process.execPath, command, { env }, (_, stdout) =>
      done({ status: child.exitCode ?? -1, lines: stdout.trim().split('\n') }),
    );
  });

describe('npm start', { timeout: 180_000 }, () => {
  const server = withServer(SITE);
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'postil-start-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('clips each address, keeps what went well and fails for what did not', async () => {
    const out = join(folder, 'clipped');
    const [good, bad] = [`${server().origin}/tide.html`, `${server().origin}/nowhere.html`];
    const { status, lines } = await start([good, bad, '--tag', 'sea', '--out', out]);
    expect(status).toBe(1);
    expect(lines.slice(0, 2)).toEqual([
      `saved  ${good}  Reading a tide table`,
      `failed  ${bad}  the server answered 404`,
    ]);
    const files = await readdir(out);
    expect(files.toSorted()).toEqual(['assets', 'reading-a-tide-table.md']);
    const text = await readFile(join(out, 'reading-a-tide-table.md'), 'utf8');
    const { matter, body } = readMarkdown(text);
    expect(matter).toMatchObject({
      title: 'Reading a tide table',
      source: good,
      author: 'Nell Farrow',
      tags: ['sea'],
    });
    expect(JSON.stringify(matter)).toContain('2025-11-04');
    expect(body).toContain('The window says what the weather thinks of it.');
    for (const furniture of ['Advertisement', 'Boats for sale', 'barnacle_bill', 'Seven knots'])
      expect(body).not.toContain(furniture);
  });

  it('imports what it exported, and exports the same bytes', async () => {
    const [first, second] = [join(folder, 'clipped'), join(folder, 'again')];
    const { status, lines } = await start(['--import', first, '--out', second]);
    expect(lines[0]).toMatch(/^added /);
    expect(status).toBe(0);
    const name = 'reading-a-tide-table.md';
    expect(await readFile(join(second, name), 'utf8')).toBe(
      await readFile(join(first, name), 'utf8'),
    );
    expect(await readdir(join(second, 'assets'))).toEqual(await readdir(join(first, 'assets')));
  });

  it('says what it does not understand', async () => {
    const { status } = await start(['--boddy', 'html']);
    expect(status).toBe(2);
  });
});
