/** A heading of an article, as its outline shows it. */
export interface Heading {
  element: Element;
  /** Its place among the headings. */
  order: number;
  text: string;
  /** 0 for the highest level that the article has, 2 at most. */
  depth: number;
}

/** Fewer say nothing that a look at the page does not. */
const FEWEST = 3;
const DEEPEST = 2;

/** The headings that divide an article; [] when there are too few for an outline to be of use. */
export function headingsOf(root: Element): Heading[] {
  const found = [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(
    (element) =>
      element.textContent?.trim() &&
      !element.closest('.footnotes, .callout, blockquote, figure, table, li'),
  );
  if (found.length < FEWEST) return [];
  // Pages leave levels out: what counts is which of those used a heading has.
  const levels = [...new Set(found.map(({ localName }) => localName))].toSorted();
  return found.map((element, order) => ({
    element,
    order,
    text: (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
    depth: Math.min(levels.indexOf(element.localName), DEEPEST),
  }));
}
