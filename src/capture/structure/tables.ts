const ALIGNED = /text-align\s*:\s*(left|right|center)/i;

/** Gives the cells of tables the alignment of their style as an attribute, which outlives styles. */
export function settleTables(root: Element) {
  for (const cell of root.querySelectorAll('td[style*="align"], th[style*="align"]')) {
    const aligned = ALIGNED.exec(cell.getAttribute('style') ?? '')?.[1];
    if (aligned) cell.setAttribute('align', aligned.toLowerCase());
  }
}
