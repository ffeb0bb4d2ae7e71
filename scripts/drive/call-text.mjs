/**
 * A function and its arguments as an expression that calls it elsewhere and gives a promise of the
 * result as JSON, 'null' for undefined.
 * @param {Function} body sees only its arguments
 * @param {unknown[]} args JSON values
 */
export function callText(body, args) {
  const list = args.map((arg) => JSON.stringify(arg) ?? 'undefined').join(', ');
  return `(async () => JSON.stringify((await (${body})(${list})) ?? null))()`;
}
