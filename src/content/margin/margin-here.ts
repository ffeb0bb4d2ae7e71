/** Where the margin of a page stands among the globals of our own world; pages cannot see it. */
export const MARGIN = 'postilMargin';

/** A margin as later scripts of ours find it. */
export interface MarginHere {
  isAlive(): boolean;
  refresh(): void;
  stop(): void;
}

const isMargin = (value: unknown): value is MarginHere =>
  typeof value === 'object' && value !== null && 'isAlive' in value;

/** The margin that runs in this page, if one does. */
export function marginHere(): MarginHere | undefined {
  const value: unknown = Reflect.get(globalThis, MARGIN);
  return isMargin(value) ? value : undefined;
}
