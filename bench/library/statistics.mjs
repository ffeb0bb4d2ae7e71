/** The value below which this share of the values lies. @param {number[]} values @param {number} share */
export const at = (values, share) =>
  values.toSorted((one, two) => one - two)[
    Math.min(values.length - 1, Math.floor(values.length * share))
  ] ?? 0;
