import * as v from 'valibot';

/** Where a page says what a field holds; `dom` is what it shows, `none` that it does not say. */
const SourceSchema = v.picklist([
  'json-ld',
  'open-graph',
  'twitter',
  'dublin-core',
  'microdata',
  'meta',
  'dom',
  'url',
  'none',
]);

/** The fields of which a capture says where they come from. */
const DescribedSchema = v.picklist([
  'title',
  'authors',
  'site',
  'description',
  'published',
  'modified',
  'lang',
  'dir',
  'image',
  'canonicalUrl',
  'categories',
  'licence',
]);

/** Where each field was read, as it may come from a page's process or a file. */
export const ProvenanceSchema = v.record(DescribedSchema, SourceSchema);

export type Source = v.InferOutput<typeof SourceSchema>;

export type Provenance = v.InferOutput<typeof ProvenanceSchema>;

/**
 * What the content script takes from a page, before it has an id. Text fields are '' when the page
 * does not say. What it only shows, without naming it, has `dom` or `url` as its provenance: so a
 * description may be the article's first paragraph. It arrives in a message from a page's process,
 * so it is checked by `isCapture` before it is stored.
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
  /** The address of the licence, or its words where it has none. */
  licence: v.exactOptional(v.string()),
  provenance: v.exactOptional(ProvenanceSchema),
  /** Sanitised article HTML, with absolute addresses. */
  html: v.string(),
  /** The plain text of `html`; blocks are separated by line breaks. */
  text: v.string(),
  /** Every image in `html`, and the lead image, each address once, in the order of the text. */
  images: v.array(v.object({ url: v.string(), alt: v.string() })),
  /**
   * What was taken: the article, the page as it is because no article was found in it, or what the
   * person had selected.
   */
  kind: v.picklist(['article', 'page', 'selection']),
});

export type Capture = v.InferOutput<typeof CaptureSchema>;

/** True when the value has the shape of a Capture. Says nothing about the HTML being harmless. */
export const isCapture = (value: unknown): value is Capture => v.is(CaptureSchema, value);
