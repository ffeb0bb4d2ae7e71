const REFERENCE = '.footnote-ref, [data-footnote-ref], [role="doc-noteref"]';
const BACK = '.footnote-backref, [data-footnote-backref], [role="doc-backlink"]';
/** `#fn1`, `#fn:1`, `#_ftn1`, `#user-content-fn-1`, `#footnote-1` as tools and word processors write. */
const NOTE = /^#(?:user-content-)?_?(?:fn|ftn|footnote|endnote|edn)[-_:.]?[\w-]*$/i;

/**
 * Finds footnotes by the links between them, a reference in the text and one back from the note, and
 * gives them a form of their own: `<footnote-ref label>` and, at the end, `<footnote-def label>`.
 */
export function settleFootnotes(root: Element) {
  const links = [...root.querySelectorAll('a[href^="#"]')];
  if (!links.length) return;
  const labels = new Map<Element, string>();
  for (const link of links) {
    const note = root.contains(link) ? noteOf(link, root) : undefined;
    if (!note || note.contains(link)) continue;
    const label = labels.get(note) ?? String(labels.size + 1);
    labels.set(note, label);
    const mark = root.ownerDocument.createElement('footnote-ref');
    mark.setAttribute('label', label);
    // Without a text the blanks on both sides would count as one.
    mark.textContent = label;
    const parent = link.parentElement;
    const isWrapped = parent?.localName === 'sup' && parent.textContent === link.textContent;
    (isWrapped ? parent : link).replaceWith(mark);
  }
  for (const [note, label] of labels) moveNote(note, label, root);
}

function noteOf(link: Element, root: Element): Element | undefined {
  const href = link.getAttribute('href') ?? '';
  const isMarked = link.matches(REFERENCE);
  if (!isMarked && (!NOTE.test(href) || link.matches(BACK))) return;
  const id = CSS.escape(decode(href.slice(1)));
  const target = root.querySelector(`[id="${id}"], a[name="${id}"]`);
  const note = target?.closest('li') ?? target?.closest('p, dd, div');
  if (!note || note === root) return;
  const own = [link, link.parentElement].flatMap((element) => [
    element?.getAttribute('id'),
    element?.getAttribute('name'),
  ]);
  const leadsBack = [...note.querySelectorAll('a[href^="#"]')].some((back) =>
    own.includes(decode(back.getAttribute('href')?.slice(1) ?? '')),
  );
  return leadsBack || isMarked || note.closest('.footnotes, [data-footnotes]') ? note : undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function moveNote(note: Element, label: string, root: Element) {
  for (const back of note.querySelectorAll('a[href^="#"]')) {
    const isBack =
      back.matches(BACK) || /^(?:[\s\d[\]().*†‡^↩↑⏎]|\uFE0E)*$/u.test(back.textContent ?? '');
    if (!isBack) continue;
    const sup = back.parentElement;
    (sup?.localName === 'sup' && sup.textContent === back.textContent ? sup : back).remove();
  }
  const moved = root.ownerDocument.createElement('footnote-def');
  moved.setAttribute('label', label);
  moved.append(...note.childNodes);
  let empty: Element | null = note;
  while (empty && empty !== root && !hasContent(empty)) {
    const parent: Element | null = empty.parentElement;
    empty.remove();
    empty = parent;
  }
  root.append(moved);
}

/** A section of notes keeps its rule and its heading; they are nothing by themselves. */
function hasContent(element: Element): boolean {
  if (element.querySelector('img, video, audio, iframe, table, pre')) return true;
  const copy = element.matches('.footnotes, [data-footnotes], [role="doc-endnotes"]')
    ? withoutHeadings(element)
    : element;
  return copy.textContent?.trim() !== '';
}

function withoutHeadings(element: Element): Element {
  const copy = element.cloneNode(true);
  if (!(copy instanceof Element)) return element;
  for (const heading of copy.querySelectorAll('h1, h2, h3, h4, h5, h6')) heading.remove();
  return copy;
}
