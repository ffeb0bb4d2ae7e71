import { lettersOf } from '../letters';
import { cleanAuthors } from './clean-authors';
import { type KnownSite, saidAt } from './known-sites';
import type { LinkedData } from './linked-data';
import { type MetaTags, metaList } from './meta-tags';
import { firstSaid, type Said } from './said';
import { visibleAuthors } from './visible-byline';

/** In the order of trust; each list is one question, its first name that the page has answers. */
const TAGS = [
  ['dc.creator', 'dcterms.creator'],
  ['author', 'itemprop:author', 'parsely-author', 'sailthru.author', 'byl', 'cxenseparse:author'],
  [
    'article:author',
    'og:article:author',
    'book:author',
    'article:author_name',
    'weibo:article:author',
  ],
  ['citation_author'],
];

/** What networks call a post: `Anna Müller on X: "…"`. */
const SHARED =
  /^(?:\(\d+\+?\)\s+)?(\S.{0,58}?)\s+on\s+(?:X|Twitter|Instagram|LinkedIn|Threads|Facebook|Bluesky)\s*:\s*["“]/;

/**
 * The people (or desks) that wrote the article, cleaned. The site's own name and the title are no
 * authors; where nobody is named, the address may hold an account: /@anna/…, /anna/status/….
 */
export function readAuthors(places: {
  document: Document;
  tags: MetaTags;
  json: LinkedData;
  marked: LinkedData;
  known: KnownSite | undefined;
  url: string;
  site: string;
  title: string;
}): Said<string[]> | undefined {
  const { document, tags, json, marked, known, url, site, title } = places;
  const other = new Set([lettersOf(site), lettersOf(title)]);
  const people = (texts: readonly string[], source: Said<string[]>['source']) => ({
    value: cleanAuthors(texts).filter((name) => !other.has(lettersOf(name))),
    source,
  });
  return firstSaid(
    [
      () => people(json.authors, 'json-ld'),
      ...TAGS.map((names) => () => {
        const said = metaList(tags, ...names);
        return said && people(said.value, said.source);
      }),
      () => people(marked.authors, 'microdata'),
      () => people([saidAt(document, known?.author)], 'dom'),
      () => people([SHARED.exec(document.title)?.[1] ?? ''], 'dom'),
      () => people(visibleAuthors(document, title), 'dom'),
      () => ({ value: accountIn(url), source: 'url' as const }),
    ],
    (names) => names.length > 0,
  );
}

function accountIn(url: string): string[] {
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  const found = /^\/(@[\w.-]{2,30})(?:@[\w.-]+)?\/./.exec(path)?.[1];
  const account = /^\/(\w{2,20})\/status\/\d/.exec(path)?.[1];
  return found ? [found] : account ? [`@${account}`] : [];
}
