import type { Source } from '../../model/capture';

/** A value and where the page says it. */
export interface Said<T> {
  value: T;
  source: Source;
}

/** The first candidate that says something; each is only asked when those before it were silent. */
export function firstSaid<T>(
  candidates: readonly (() => Said<T> | undefined)[],
  isSaid: (value: T) => boolean,
): Said<T> | undefined {
  for (const candidate of candidates) {
    const said = candidate();
    if (said && isSaid(said.value)) return said;
  }
  return undefined;
}

/** A text with its source; nothing when it is empty. */
export const say = (value: string, source: Source): Said<string> | undefined =>
  value ? { value, source } : undefined;
