import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Hypothesis's own anchoring and highlighting code as one classic script that sets
 * `HypothesisPeer`. Its package ships a bundle and a source map that holds the sources; those are
 * written to a temporary folder, bundled and removed. Nothing of it is kept.
 * @param {(entry: string, name: string) => Promise<string>} bundle
 */
export async function hypothesisScript(bundle) {
  const at = fileURLToPath(import.meta.resolve('hypothesis/package.json'));
  const map = JSON.parse(
    await readFile(join(dirname(at), 'build/scripts/annotator.bundle.js.map'), 'utf8'),
  );
  const folder = await mkdtemp(join(tmpdir(), 'hypothesis-'));
  try {
    for (const [k, source] of map.sources.entries()) {
      const path = source.replace(/^app:\/\/\//, '');
      if (!/^(src|node_modules)\//.test(path) || path.includes('..')) continue;
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), map.sourcesContent[k] ?? '');
    }
    const entry = join(folder, 'entry.ts');
    // The map has files, no package.json, so the one library they import is named by its file.
    const quote = join(folder, 'src/annotator/anchoring/match-quote.ts');
    const library = '../../../node_modules/approx-string-match/build/src/index.js';
    const text = await readFile(quote, 'utf8');
    await writeFile(quote, text.replace(/(['"])approx-string-match\1/, `'${library}'`));
    const highlighter = join(folder, 'src/annotator/highlighter.ts');
    const marks = await readFile(highlighter, 'utf8');
    // Class names are joined with spaces: all that is asked of this library here.
    const standIn = 'const classnames = (...names: unknown[]) => names.filter(Boolean).join(" ");';
    await writeFile(highlighter, marks.replace(/import classnames from 'classnames';/, standIn));
    await writeFile(
      entry,
      `export { describe, anchor } from './src/annotator/anchoring/html';
       export { Highlighter } from './src/annotator/highlighter';`,
    );
    return await bundle(entry, 'HypothesisPeer');
  } finally {
    await rm(folder, { recursive: true });
  }
}
