import * as v from 'valibot';

/**
 * What the content script takes from a page, before it has an id. Text fields are '' when the page
 * does not say; nothing here is guessed. It arrives in a message from a page's process, so it is
 * checked by `isCapture` before it is stored.
 */
const CaptureSchema = v.object({
  /** The address the person saw, as the tab shows it. */
  url: v.string(),
  canonicalUrl: v.string(),
  title: v.string(),
  /** Names only: no "By", no dates. */
  authors: v.array(v.string()),
  site: v.string(),
  description: v.string(),
  /** ISO 8601 as far as the page says: a date, or a date with time and the zone it gave. */
  published: v.string(),
  modified: v.string(),
  /** BCP 47 */
  lang: v.string(),
  dir: v.picklist(['ltr', 'rtl', '']),
  /** The lead image's absolute address. */
  image: v.string(),
  /** The source's own sections and keywords, not the reader's tags. */
  categories: v.array(v.string()),
  /** Sanitised article HTML, with absolute addresses. */
  html: v.string(),
  /** The plain text of `html`; blocks are separated by line breaks. */
  text: v.string(),
  /** Every image in `html`, and the lead image, each address once, in the order of the text. */
  images: v.array(v.object({ url: v.string(), alt: v.string() })),
  /** What was taken: the article, or the page as it is because no article was found in it. */
  kind: v.picklist(['article', 'page']),
});

export type Capture = v.InferOutput<typeof CaptureSchema>;

/** True when the value has the shape of a Capture. Says nothing about the HTML being harmless. */
export const isCapture = (value: unknown): value is Capture => v.is(CaptureSchema, value);
