import type { Provenance } from './capture';

/** Where an article stands in the reader's day. */
export type ArticleState = 'inbox' | 'reading' | 'archive';

/**
 * A saved article: all that lists and cards show. Its text is in `Body`, kept apart, so that a
 * list of ten thousand loads no text. Times are ISO 8601 in UTC unless said otherwise; '' is "not
 * known" in every text field. An imported article may have no URL.
 */
export interface Article {
  /** Sortable by time of creation and unique across devices (UUID version 7). */
  id: string;
  url: string;
  canonicalUrl: string;
  /** Identity of the page, see url-key.ts; '' when there is no URL. */
  urlKey: string;
  title: string;
  authors: string[];
  site: string;
  description: string;
  /** ISO 8601 as far as the page says: a date, or date and time with the zone it gave. */
  published: string;
  modified: string;
  saved: string;
  updated: string;
  lang: string;
  dir: 'ltr' | 'rtl' | '';
  /** The lead image's address. */
  image: string;
  /** The reader's own. */
  tags: string[];
  /** The source's. */
  categories: string[];
  /** The address of the source's licence, or its words; '' or absent when it gives none. */
  licence?: string;
  /** Where the page said what the fields held when it was clipped; absent for imports. */
  provenance?: Provenance;
  note: string;
  /** Words in Latin and similar scripts plus characters in Chinese, Japanese and Korean. */
  words: number;
  state: ArticleState;
  /** 1 or 0: IndexedDB cannot index booleans. */
  favourite: 0 | 1;
  /** When it was moved to the trash; '' when it is not there. */
  trashed: string;
  /** The version of `Body` that is shown. */
  version: number;
  /**
   * Whether an article was found in the page, the page was kept as it is, or it is a selection from
   * it. A page has at most one `article` or `page`, and any number of selections beside it.
   */
  kind: 'article' | 'page' | 'selection';
  /** Front-matter keys of an import that Postil has no field for, in their order. */
  extra: Record<string, unknown>;
}

/** One version of an article's text. */
export interface Body {
  articleId: string;
  /** 1 for the first; clipping a changed page again adds one, none is ever replaced. */
  version: number;
  /** Sanitised HTML; image addresses are the original ones, their bytes are in `Asset`. */
  html: string;
  text: string;
  /** SHA-256 of `html`, hexadecimal. */
  hash: string;
  captured: string;
}
