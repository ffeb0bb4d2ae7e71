/** True when two values of YAML's kinds are the same, the order of keys included. */
export function sameValue(one: unknown, other: unknown): boolean {
  // YAML has no negative zero, and has NaN.
  if (one === other || Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const entries = Object.entries(one);
  const others = Object.entries(other);
  return (
    entries.length === others.length &&
    entries.every(
      ([key, value], at) => key === others[at]?.[0] && sameValue(value, others[at]?.[1]),
    )
  );
}
