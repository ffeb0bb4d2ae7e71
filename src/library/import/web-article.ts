import type { Article } from '../../model/article';
import { urlKey } from '../../model/url-key';
import type { BadRow } from './format';

/** Whether it is an address on the web; others are `javascript:`, `place:`, files and the like. */
export const isWebAddress = (url: string): boolean =>
  /^https?:\/\//i.test(url) && URL.canParse(url);

/** The fields of an article at an address; a title that only repeats the address is none. */
export function webArticle(url: string, title: string, more: Partial<Article>): Partial<Article> {
  return { ...more, url, urlKey: urlKey(url), title: title === url ? '' : title };
}

/** A row that names no page. */
export const noAddress = (row: number, detail: string): BadRow => ({
  row,
  failure: 'no-address',
  detail,
});

/** Names in a list, each once, without empty ones. */
export const names = (list: string[]): string[] => [
  ...new Set(list.map((name) => name.replace(/\s+/g, ' ').trim()).filter(Boolean)),
];
