const WORDS =
  'clay kiln margin pencil tide lamp rope moss slate bell paper thread harbour winter ladder map'.split(
    ' ',
  );

/**
 * A part of a Pocket export: a CSV with this many rows, an eighth of them with quoted titles, half with
 * tags, a tenth of them pages that an earlier row named. The same seed gives the same text.
 * @param {number} count
 * @param {() => number} random from 0 up to 1
 */
export function pocketRows(count, random) {
  /** @param {readonly string[]} list */
  const one = (list) => list[Math.floor(random() * list.length)] ?? '';
  const rows = ['title,url,time_added,tags,status'];
  for (let row = 0; row < count; row++) {
    const page = random() < 0.1 ? Math.floor(random() * (row + 1)) : row;
    const words = Array.from({ length: 4 + Math.floor(random() * 6) }, () => one(WORDS)).join(' ');
    const title = random() < 0.125 ? `"The ""${words}"", a reader"` : words;
    const tags = random() < 0.5 ? `${one(WORDS)}|${one(WORDS)}` : '';
    const added = 1_400_000_000 + Math.floor(random() * 300_000_000);
    const address = `https://site${page % 97}.example/${one(WORDS)}/${page}?utm_source=pocket`;
    rows.push([title, address, added, tags, random() < 0.3 ? 'archive' : 'unread'].join());
  }
  return `${rows.join('\n')}\n`;
}
