import type { ComparedBlock } from '../../library/compare-texts';

/** A paragraph to be shown, or some that are folded away. */
export type Folded = { block: ComparedBlock } | { hidden: ComparedBlock[] };

/** Unchanged paragraphs that stay on either side of a change, to say where it is. */
const AROUND = 1;
/** Folding fewer than this away hides more than it saves. */
const WORTH = 2;

/** The paragraphs of a comparison with those folded away that are far from any change. */
export function folded(blocks: ComparedBlock[]): Folded[] {
  const near = (at: number) =>
    blocks.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ kind }) => kind !== 'same');
  const out: Folded[] = [];
  let hidden: ComparedBlock[] = [];
  const flush = () => {
    if (hidden.length >= WORTH) out.push({ hidden });
    else out.push(...hidden.map((block) => ({ block })));
    hidden = [];
  };
  for (const [at, block] of blocks.entries()) {
    if (near(at)) {
      flush();
      out.push({ block });
    } else hidden.push(block);
  }
  flush();
  return out;
}
