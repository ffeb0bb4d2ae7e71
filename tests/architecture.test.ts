import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../manifest.json' with { type: 'json' };

/** Who may import whom; the same table stands in docs/architecture.md. */
const ROOMS: Record<string, string[]> = {
  model: [],
  capture: ['model'],
  anchor: ['model'],
  markdown: ['model'],
  store: ['model'],
  platform: ['model'],
  ui: ['model'],
  library: ['model', 'store', 'capture', 'anchor', 'markdown'],
  background: ['model', 'store', 'platform'],
  content: ['model', 'capture', 'anchor', 'platform'],
  popup: ['model', 'store', 'library', 'platform', 'ui'],
  panel: ['model', 'store', 'library', 'platform', 'ui'],
  options: ['model', 'store', 'anchor', 'library', 'platform', 'ui'],
};

/** Packages that only these rooms may import. */
const DOORS: Record<string, string[]> = {
  dexie: ['store'],
  'webextension-polyfill': ['platform'],
  preact: ['ui', 'popup', 'panel', 'options', 'content'],
};

const LINES = 300;
const root = resolve(import.meta.dirname, '..');
const src = join(root, 'src');

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
  .map((path) => join(src, path));

const roomOf = (path: string) => relative(src, path).split('/')[0] ?? '';

interface Import {
  from: string;
  spec: string;
  /** The file it names, when it is one of ours. */
  to: string | undefined;
}

const imports: Import[] = files.flatMap((from) =>
  [
    ...readFileSync(from, 'utf8').matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^'";]*?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g,
    ),
  ].map((match) => {
    const spec = match[1] ?? match[2] ?? '';
    const base = spec.startsWith('.') ? resolve(dirname(from), spec) : undefined;
    const to = base && [base, `${base}.ts`, `${base}.tsx`].find((path) => files.includes(path));
    return { from, spec, to };
  }),
);

const show = (path: string) => relative(root, path);

describe('the rooms', () => {
  it('are those of the table, and docs/architecture.md names each', () => {
    const found = readdirSync(src, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== '_locales')
      .map((entry) => entry.name);
    expect(found.toSorted()).toEqual(Object.keys(ROOMS).toSorted());
    const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');
    expect(found.filter((room) => !page.includes(`\`${room}/\``))).toEqual([]);
  });

  it('import only from the rooms at their right', () => {
    const wrong = imports.filter(({ from, to }) => {
      if (!to || roomOf(to) === roomOf(from)) return false;
      return !ROOMS[roomOf(from)]?.includes(roomOf(to));
    });
    expect(wrong.map(({ from, spec }) => `${show(from)} → ${spec}`)).toEqual([]);
  });

  it('resolve every import of ours to a file', () => {
    const lost = imports.filter(
      ({ from, spec, to }) =>
        spec.startsWith('.') &&
        !to &&
        !/\.(css|json|svg|html)(\?[\w&-]+)?$|\?script&iife$/.test(spec) &&
        !existsSync(resolve(dirname(from), spec)),
    );
    expect(lost.map(({ from, spec }) => `${show(from)} → ${spec}`)).toEqual([]);
  });

  it('open each door only where it is allowed', () => {
    const wrong = imports.filter(({ from, spec }) => {
      const door = Object.keys(DOORS).find((name) => spec === name || spec.startsWith(`${name}/`));
      return door && !DOORS[door]?.includes(roomOf(from));
    });
    expect(wrong.map(({ from, spec }) => `${show(from)} → ${spec}`)).toEqual([]);
  });

  it('hold no circle of imports', () => {
    const graph = new Map(files.map((file) => [file, [] as string[]]));
    for (const { from, to } of imports) if (to) graph.get(from)?.push(to);
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, path: string[]) => {
      if (path.includes(file))
        circles.push([...path.slice(path.indexOf(file)), file].map(show).join(' → '));
      if (done.has(file) || path.includes(file)) return;
      for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });
});

describe('the files', () => {
  it(`have at most ${LINES} lines`, () => {
    const long = files.filter((path) => readFileSync(path, 'utf8').split('\n').length > LINES + 1);
    expect(long.map(show)).toEqual([]);
  });

  it('are not kept in drawers', () => {
    const drawers = readdirSync(src, { recursive: true, withFileTypes: true }).filter(
      (entry) =>
        entry.isDirectory() && /^(utils?|helpers?|common|shared|misc|lib)$/.test(entry.name),
    );
    expect(drawers.map((entry) => entry.name)).toEqual([]);
  });

  it('use no barrels: an index is an entry point', () => {
    const allowed = ['background', 'popup', 'panel', 'options'];
    const barrels = files.filter(
      (path) => /^index\.tsx?$/.test(basename(path)) && !allowed.includes(roomOf(path)),
    );
    expect(barrels.map(show)).toEqual([]);
  });
});

describe('manifest.json', () => {
  it('names only paths that exist', () => {
    const paths = JSON.stringify(manifest).match(/"(?:src|icons)\/[^"]+"/g) ?? [];
    expect(paths.length).toBeGreaterThan(5);
    expect(
      paths.map((path) => JSON.parse(path)).filter((path) => !existsSync(join(root, path))),
    ).toEqual([]);
  });

  it('asks for no site at install', () => {
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('content_scripts');
    expect(manifest.permissions).not.toContain('tabs');
  });
});
