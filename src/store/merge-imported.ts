import type { Annotation } from '../model/annotation';
import type { Article } from '../model/article';
import { joinNotes } from '../model/typed-draft';

/**
 * An article of the library with what an import knows more of it: tags and categories are united,
 * empty fields filled, the earliest date counts; nothing that is there is replaced. Undefined when the
 * import says nothing new.
 */
export function mergeArticle(known: Article, incoming: Article): Article | undefined {
  const merged: Article = {
    ...known,
    url: known.url || incoming.url,
    urlKey: known.urlKey || incoming.urlKey,
    canonicalUrl: known.canonicalUrl || incoming.canonicalUrl,
    // A title that is only the address says less than any other.
    title: known.title && known.title !== known.url ? known.title : incoming.title || known.title,
    authors: known.authors.length ? known.authors : incoming.authors,
    site: known.site || incoming.site,
    description: known.description || incoming.description,
    published: known.published || incoming.published,
    modified: known.modified || incoming.modified,
    saved: incoming.saved && incoming.saved < known.saved ? incoming.saved : known.saved,
    lang: known.lang || incoming.lang,
    dir: known.dir || incoming.dir,
    image: known.image || incoming.image,
    tags: united(known.tags, incoming.tags),
    categories: united(known.categories, incoming.categories),
    note: known.note || incoming.note,
    favourite: known.favourite || incoming.favourite,
    trashed: '',
    extra: { ...known.extra, ...missing(known.extra, incoming.extra) },
  };
  return same(known, merged) ? undefined : merged;
}

const united = (known: string[], incoming: string[]) => [...new Set([...known, ...incoming])];

const missing = (known: Record<string, unknown>, incoming: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(incoming).filter(([key]) => !Object.hasOwn(known, key)));

const same = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other);

/**
 * A highlight of the library with what an import has of the same passage. The same one again adds
 * only what is missing, as a person may have changed it here; another program's note stands below.
 */
export function mergeHighlight(known: Annotation, incoming: Annotation): Annotation | undefined {
  const isSame = known.id === incoming.id || known.note.includes(incoming.note);
  const merged: Annotation = {
    ...known,
    note: isSame ? known.note || incoming.note : joinNotes(known.note, incoming.note),
    tags: united(known.tags, incoming.tags),
  };
  return same(known, merged) ? undefined : merged;
}
