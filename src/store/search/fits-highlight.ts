import type { Annotation } from '../../model/annotation';
import type { Article } from '../../model/article';
import { wordsOf } from '../../model/target';
import { facetRanges, facetsOf } from './facets';
import { findPhrase } from './find-phrase';
import { foldText } from './fold-text';
import type { Query } from './query';

/**
 * Whether one highlight answers a query: words are looked for in its quote, note and tags and in the
 * article's title; colour, note and time are its own, tags its own or the article's, site, author and
 * state the article's.
 */
export function fitsHighlight(query: Query, article: Article, annotation: Annotation): boolean {
  const { target, note, tags, created } = annotation;
  const words = foldText([wordsOf(target), note, ...tags, article.title].join('\n'));
  const facets = facetsOf(
    { ...article, saved: created, tags: [...article.tags, ...tags], note: '' },
    [annotation],
  );
  return query.clauses.every((clause) => {
    const holds =
      clause.kind === 'phrase'
        ? findPhrase(words, clause.slots) !== undefined
        : facetRanges(clause).some((range) =>
            facets.some((facet) => facet >= range.from && facet <= range.to && range.holds(facet)),
          );
    return holds !== clause.not;
  });
}
