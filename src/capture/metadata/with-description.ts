import { countCjk } from '../letters';
import type { Metadata } from './read-metadata';

/** A line shorter than this is a label; Chinese says in a third of the characters what English says. */
const PROSE = { latin: 20, cjk: 8 };
/** A description is for lists and cards. */
const LONGEST = 500;

/**
 * The metadata with a description, which is what a list shows of an article: where the page gives
 * none, the article's first paragraph, with `dom` as its provenance. At most 500 characters then.
 */
export function withDescription(metadata: Metadata, article: Element): Metadata {
  if (metadata.description) return metadata;
  const description = firstParagraph(article);
  const source = description ? 'dom' : 'none';
  return {
    ...metadata,
    description,
    provenance: { ...metadata.provenance, description: source },
  };
}

function firstParagraph(article: Element): string {
  let short = '';
  for (const block of article.querySelectorAll('p, div:not(:has(*))')) {
    const text = block.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    const least = countCjk(text) > text.length / 4 ? PROSE.cjk : PROSE.latin;
    if (text.length >= least)
      return text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text;
    short ||= text;
  }
  return short;
}
