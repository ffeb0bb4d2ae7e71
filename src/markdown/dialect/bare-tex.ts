/** TeX as it is written in Markdown: without space around it and without MediaWiki's wrapper, which only says how large a formula is drawn. */
export function bareTex(tex: string): string {
  const trimmed = tex.trim();
  const inner = /^\{\\(?:displaystyle|textstyle)\s?([\s\S]*)\}$/.exec(trimmed)?.[1];
  return inner !== undefined && isClosed(inner) ? inner.trim() : trimmed;
}

/** True when no brace in the text ends the group around it, as in `{\displaystyle a}+{b}`. */
function isClosed(inner: string): boolean {
  let depth = 0;
  for (const [sign] of inner.matchAll(/\\[\s\S]?|[{}]/g)) {
    if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    if (depth < 0 || sign === '\\') return false;
  }
  return depth === 0;
}
