/** A comment, or a tag with its attributes: a quoted value may hold `>`. */
const TAG = /<!--[\s\S]*?-->|<\/?[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>/gi;
const OURS = /^<mark\b[^>]*\bdata-annotation=/i;
const MARK = /^<(\/?)mark[\s>]/i;

/**
 * Takes away the marks that `markHtml` put in and leaves every other character as it is, the
 * article's own `<mark>` elements too.
 */
export function unmarkHtml(html: string): string {
  const open: boolean[] = [];
  return html.replace(TAG, (tag) => {
    const mark = MARK.exec(tag);
    if (!mark) return tag;
    if (mark[1]) return open.pop() ? '' : tag;
    const ours = OURS.test(tag);
    open.push(ours);
    return ours ? '' : tag;
  });
}
