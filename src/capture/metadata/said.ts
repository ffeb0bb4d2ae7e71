import type { Source } from '../../model/capture';

/** A value and where the page says it. */
export interface Said<T> {
  value: T;
  source: Source;
}

/** A look-up costs less than the function that would put it off; what searches the page is put off. */
type Candidate<T> = Said<T> | undefined | (() => Said<T> | undefined);

/** The first candidate that says something; those to ask are asked when all before were silent. */
export function firstSaid<T>(
  candidates: readonly Candidate<T>[],
  isSaid: (value: T) => boolean,
): Said<T> | undefined {
  for (const candidate of candidates) {
    const said = typeof candidate === 'function' ? candidate() : candidate;
    if (said && isSaid(said.value)) return said;
  }
  return undefined;
}

/** A text with its source; nothing when it is empty. */
export const say = (value: string, source: Source): Said<string> | undefined =>
  value ? { value, source } : undefined;
