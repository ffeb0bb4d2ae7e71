/** A card of the margin: where its passage is and how high it is, in CSS pixels. */
export interface MarginCard {
  id: string;
  top: number;
  height: number;
}

/**
 * Tops for cards so that none covers another: each stands beside its passage or as close below the
 * card before it as `gap` allows. The active card always stands beside its passage; those before it
 * move up for it, and may so leave the page at its top, where they are out of the way.
 */
export function layoutMargin(
  cards: MarginCard[],
  active: string,
  gap: number,
): Map<string, number> {
  const sorted = cards.toSorted((one, two) => one.top - two.top);
  const tops = new Map<string, number>();
  const fixed = Math.max(
    sorted.findIndex(({ id }) => id === active),
    0,
  );
  let free = Number.NEGATIVE_INFINITY;
  for (const card of sorted.slice(fixed)) {
    const top = Math.max(card.top, free);
    tops.set(card.id, top);
    free = top + card.height + gap;
  }
  let ceiling = (sorted[fixed]?.top ?? 0) - gap;
  for (const card of sorted.slice(0, fixed).reverse()) {
    const top = Math.min(card.top, ceiling - card.height);
    tops.set(card.id, top);
    ceiling = top - gap;
  }
  return tops;
}
