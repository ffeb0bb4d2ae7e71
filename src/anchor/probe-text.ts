import type { Target } from '../model/target';
import { foldShort } from './match/fold';
import { hashAt } from './match/grams';
import { makePatterns } from './match/pattern';

/**
 * Says which of the targets a piece of text could hold a part of; [] means that looking for them
 * because of this text would be in vain. Cheap: it compares hashes of short stretches of the quotes.
 */
export function textProbe(targets: readonly Target[]): (text: string) => Set<number> {
  /** Per length of gram, the targets that have a gram of this hash. */
  const bySize = new Map<number, Map<number, number[]>>();
  for (const [k, { codes, from, to, gram }] of makePatterns(targets).entries()) {
    const hashes = bySize.get(gram) ?? new Map<number, number[]>();
    bySize.set(gram, hashes);
    // Grams that touch the quote: a short one has none that lies within it.
    for (let i = Math.max(0, from - gram + 1); i < to && i + gram <= codes.length; i++) {
      const hash = hashAt(codes, i, gram);
      const known = hashes.get(hash);
      if (known?.at(-1) === k) continue;
      if (known) known.push(k);
      else hashes.set(hash, [k]);
    }
  }
  return (text) => {
    const could = new Set<number>();
    const codes = foldShort(text);
    for (const [size, hashes] of bySize)
      for (let i = 0; i + size <= codes.length; i++)
        for (const k of hashes.get(hashAt(codes, i, size)) ?? []) could.add(k);
    return could;
  };
}
