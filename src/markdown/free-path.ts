/** File systems compare names without case, some in other compositions: one key for all of them. */
const folded = (path: string) => path.normalize('NFKC').toUpperCase().toLowerCase();

/** What was folded of a growing set of paths, so that each path is folded once. */
const known = new WeakMap<object, { of: number; paths: Set<string> }>();

function foldedOf(taken: Iterable<string>): Set<string> {
  const memory = (taken instanceof Set && known.get(taken)) || { of: 0, paths: new Set<string>() };
  let at = 0;
  for (const path of taken) if (at++ >= memory.of) memory.paths.add(folded(path));
  memory.of = at;
  if (taken instanceof Set) known.set(taken, memory);
  return memory.paths;
}

/**
 * The first of the paths that `numbered` makes of 1, 2, 3… which no path in `taken` is for a file
 * system that ignores case or composes characters. A `taken` that is a Set may grow between calls.
 */
export function freePath(numbered: (count: number) => string, taken: Iterable<string>): string {
  const used = foldedOf(taken);
  for (let count = 1; ; count++) {
    const path = numbered(count);
    if (!used.has(folded(path))) return path;
  }
}
