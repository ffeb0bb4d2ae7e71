import type { Annotation, HighlighterNames } from '../../model/annotation';
import type { TemplateName } from '../../model/template-names';
import type { WholeArticle } from '../../model/whole-article';
import { inOrder } from '../body/in-order';
import { articleDay } from '../file-path';
import { slug } from '../slug';

/**
 * What a template may name, `docs/profiles.md` says what each is. Every name is always there, so that
 * one that is not is a mistake of the template.
 */
export function templateFacts({ article, annotations }: WholeArticle, names: HighlighterNames) {
  return {
    id: article.id,
    title: article.title,
    slug: slug(article.title),
    url: article.url,
    canonical: article.canonicalUrl,
    authors: article.authors,
    site: article.site,
    description: article.description,
    published: withZone(article.published),
    modified: withZone(article.modified),
    saved: withZone(article.saved),
    updated: withZone(article.updated),
    date: articleDay(article),
    lang: article.lang,
    image: article.image,
    tags: article.tags,
    categories: article.categories,
    licence: article.licence ?? '',
    note: article.note,
    words: article.words,
    state: article.state,
    favourite: article.favourite === 1,
    kind: article.kind,
    highlights: inOrder(annotations).map((one) => highlightFacts(one, names)),
  } satisfies Record<TemplateName, unknown>;
}

export type TemplateFacts = ReturnType<typeof templateFacts>;

const highlightFacts = (
  { target, note, color, tags, created }: Annotation,
  names: HighlighterNames,
) => ({ text: target.exact, note, tags, color, name: names[color] || color, created });

/** A time that says no zone is one of UTC, so that no computer's clock matters. */
const withZone = (iso: string) => (/T[\d:.]+$/.test(iso) ? `${iso}Z` : iso);
