import type { Annotation } from '../../model/annotation';
import type { Article } from '../../model/article';
import { wordsOf } from '../../model/target';

/** Where in an article a hit is. */
export type Field =
  | 'note'
  | 'annotation'
  | 'text'
  | 'title'
  | 'author'
  | 'site'
  | 'tag'
  | 'category'
  | 'description';

/** One searched text of an article, as it is stored. */
export interface FieldText {
  field: Field;
  text: string;
}

/**
 * An article is three documents of the index: they are rewritten on their own, and a word in a short
 * title says more than one in a long text. The numbers are stored.
 */
export const TEXT = 0;
export const TITLE = 1;
export const ABOUT = 2;
export const PARTS = [TEXT, TITLE, ABOUT];
/** How much a word counts in each, by their numbers. */
export const WEIGHTS = [1, 4, 2];

/** The searched texts of an article other than its title and its text. */
export function aboutFields(article: Article, annotations: Annotation[]): FieldText[] {
  const fields: FieldText[] = [
    { field: 'note', text: article.note },
    ...annotations.flatMap(({ note, target, tags }): FieldText[] => [
      { field: 'note', text: note },
      { field: 'annotation', text: wordsOf(target) },
      ...tags.map((tag): FieldText => ({ field: 'tag', text: tag })),
    ]),
    ...article.authors.map((text): FieldText => ({ field: 'author', text })),
    { field: 'site', text: article.site },
    ...article.tags.map((text): FieldText => ({ field: 'tag', text })),
    ...article.categories.map((text): FieldText => ({ field: 'category', text })),
    { field: 'description', text: article.description },
  ];
  return fields.filter(({ text }) => text);
}
