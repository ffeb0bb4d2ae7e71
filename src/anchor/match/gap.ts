/**
 * How two stretches without a common run align: what matches, and where a cut falls. The arrays are
 * longer than the stretch and hold until the next call: thousands of small ones would cost more than
 * what is written into them.
 */
export interface GapAlignment {
  readonly length: number;
  /** Codes of the pattern, from `i0` on: 1 where it has its equal in the text. */
  readonly matched: Uint8Array;
  /** For each place in the pattern (one more than codes) the first and last place in the text. */
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** Which sides of the gap are the pattern's own ends: there the text may go on freely. */
export interface Open {
  readonly left: boolean;
  readonly right: boolean;
}

/**
 * Cells of the largest table that is worth filling: a word against a paragraph, a sentence against
 * another. Longer stretches without a common run are not the same text.
 */
const CELLS = 12_000;

const costs = new Uint16Array(CELLS);
const matched = new Uint8Array(CELLS);
const first = new Int32Array(CELLS);
const last = new Int32Array(CELLS);

/**
 * Edit distance with its path between the codes [i0, i1) of the pattern and [j0, j1) of the text;
 * undefined when the table would be too large.
 */
export function alignGap(
  codes: Uint16Array,
  i0: number,
  i1: number,
  text: Uint16Array,
  j0: number,
  j1: number,
  open: Open,
): GapAlignment | undefined {
  const n = i1 - i0;
  const m = j1 - j0;
  const width = m + 1;
  const cells = (n + 1) * width;
  if (cells > CELLS) return undefined;
  for (let j = 0; j <= m; j++) costs[j] = open.left ? 0 : j;
  for (let i = 1; i <= n; i++) {
    const row = i * width;
    costs[row] = i;
    const code = codes[i0 + i - 1];
    for (let j = 1; j <= m; j++) {
      const diagonal = (costs[row - width + j - 1] as number) + (code === text[j0 + j - 1] ? 0 : 1);
      const up = (costs[row - width + j] as number) + 1;
      const left = (costs[row + j - 1] as number) + 1;
      costs[row + j] = Math.min(diagonal, up, left);
    }
  }
  let end = m;
  if (open.right)
    for (let j = 0; j <= m; j++)
      if ((costs[n * width + j] as number) < (costs[n * width + end] as number)) end = j;
  return trace(codes, i0, n, text, j0, end, width, open.left);
}

function trace(
  codes: Uint16Array,
  i0: number,
  n: number,
  text: Uint16Array,
  j0: number,
  end: number,
  width: number,
  openLeft: boolean,
): GapAlignment {
  matched.fill(0, 0, n);
  let i = n;
  let j = end;
  last[n] = j0 + end;
  for (;;) {
    const here = costs[i * width + j] as number;
    const same = i > 0 && j > 0 && codes[i0 + i - 1] === text[j0 + j - 1];
    const diagonal = i > 0 && j > 0 ? (costs[(i - 1) * width + j - 1] as number) : Infinity;
    if (diagonal + (same ? 0 : 1) === here) {
      if (same) matched[i - 1] = 1;
      first[i] = j0 + j;
      i--;
      j--;
      last[i] = j0 + j;
    } else if (i > 0 && (costs[(i - 1) * width + j] as number) + 1 === here) {
      first[i] = j0 + j;
      i--;
      last[i] = j0 + j;
    } else if (j > 0 && !(i === 0 && openLeft)) j--;
    else break;
  }
  first[0] = j0 + j;
  return { length: n, matched, first, last };
}
