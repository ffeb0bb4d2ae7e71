import type { Annotation } from '../../model/annotation';
import type { Article } from '../../model/article';
import { foldText } from './fold-text';
import type { Filter } from './query';

/** Facets are terms too, of a kind that no text holds. */
const MARK = '\u0001';
const END = '\uffff';
export const TRASHED = `${MARK}x`;
/** Minutes are precise enough for days in every time zone. */
const MINUTE = 'YYYY-MM-DDTHH:MM'.length;

/** What is asked of an article by filters rather than by words, as terms of its index. */
export function facetsOf(article: Article, annotations: Annotation[]): string[] {
  const facets = [
    `${MARK}d${article.saved.slice(0, MINUTE)}`,
    `${MARK}i${article.state}`,
    `${MARK}s${foldText(article.site)}`,
    `${MARK}s${hostOf(article.url)}`,
    ...article.authors.map((author) => `${MARK}a${foldText(author)}`),
    ...article.tags.map((tag) => `${MARK}t${foldText(tag)}`),
    ...annotations.map(({ color }) => `${MARK}c${color}`),
  ];
  if (article.trashed) facets.push(TRASHED);
  if (article.favourite) facets.push(`${MARK}ifavourite`);
  if (annotations.length) facets.push(`${MARK}hhighlight`);
  if (article.note || annotations.some(({ note }) => note)) facets.push(`${MARK}hnote`);
  return facets;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

/** Facets from one to another, and which of them count. */
export interface FacetRange {
  from: string;
  to: string;
  holds(facet: string): boolean;
}

/** The facets of which an article must have one for the filter to hold. */
export function facetRanges(filter: Filter): FacetRange[] {
  const all = () => true;
  switch (filter.kind) {
    case 'tag':
      return filter.values.flatMap((tag) => [
        only(`${MARK}t${tag}`),
        { from: `${MARK}t${tag}/`, to: `${MARK}t${tag}/${END}`, holds: all },
      ]);
    case 'site':
    case 'author': {
      const start = `${MARK}${filter.kind === 'site' ? 's' : 'a'}`;
      const holds = (facet: string) =>
        filter.values.some((value) => facet.slice(start.length).includes(value));
      return [{ from: start, to: start + END, holds }];
    }
    case 'color':
      return filter.values.map((color) => only(`${MARK}c${color}`));
    case 'has':
      return filter.values.map((what) => only(`${MARK}h${what}`));
    case 'is':
      return filter.values.map((state) => only(`${MARK}i${state}`));
    case 'before': {
      const moment = `${MARK}d${filter.moment.slice(0, MINUTE)}`;
      return [{ from: `${MARK}d`, to: moment, holds: (facet) => facet < moment }];
    }
    case 'after':
      return [
        { from: `${MARK}d${filter.moment.slice(0, MINUTE)}`, to: `${MARK}d${END}`, holds: all },
      ];
  }
}

/** Every article's time of saving, for the order of a search without words. */
export const SAVED: FacetRange = { from: `${MARK}d`, to: `${MARK}d${END}`, holds: () => true };

export const only = (facet: string): FacetRange => ({ from: facet, to: facet, holds: () => true });
