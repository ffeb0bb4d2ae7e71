import type { Capture } from '../../model/capture';
import { countCjk } from '../letters';
import { cleanAuthors } from './clean-authors';
import { type LinkedData, readLinkedData } from './json-ld';
import { allMeta, firstMeta, type MetaTags, readMetaTags } from './meta-tags';
import { splitTitle } from './page-title';
import { parseDate } from './parse-date';
import { visibleAuthors, visibleDate } from './visible-byline';

/** All of a capture that is about the article and not its text. */
export type Metadata = Omit<Capture, 'html' | 'text' | 'images' | 'kind'>;

/**
 * What a page says about itself. Sources in order: JSON-LD, Open Graph and article tags, Dublin
 * Core and citation tags, Twitter, plain meta, then what the page shows. '' and [] where it is
 * silent. `url` is the address that the tab shows, `base` what relative ones are relative to;
 * `document` is not changed.
 */
export function readMetadata(document: Document, url: string, base: string): Metadata {
  const tags = readMetaTags(document);
  const shown = (document.title || '').replace(/\s+/g, ' ').trim();
  const data = readLinkedData(document, url, firstMeta(tags, 'og:title') || shown);
  const lang = language(document, tags, data);
  const { title, site } = titleAndSite(document, tags, data, url, shown);
  const date = (...values: string[]) => {
    for (const value of values) {
      const found = parseDate(value, lang);
      if (found) return found;
    }
    return '';
  };
  return {
    url,
    canonicalUrl: canonical(document, tags, base),
    title,
    authors: authors(document, tags, data, [site, title]),
    site,
    description:
      firstMeta(tags, 'og:description') ||
      meaningful(data.description) ||
      firstMeta(
        tags,
        'description',
        'dc.description',
        'dcterms.description',
        'twitter:description',
        'citation_abstract',
        'abstract',
      ),
    published:
      date(
        data.published,
        firstMeta(tags, 'article:published_time', 'og:article:published_time', 'og:published_time'),
        firstMeta(
          tags,
          'datepublished',
          'parsely-pub-date',
          'sailthru.date',
          'cxenseparse:recs:publishtime',
        ),
        firstMeta(tags, 'citation_publication_date', 'citation_date', 'citation_online_date'),
        firstMeta(
          tags,
          'dcterms.created',
          'dc.date.issued',
          'dc.date',
          'dcterms.date',
          'dcterms.issued',
        ),
        firstMeta(
          tags,
          'publishdate',
          'pubdate',
          'publish_date',
          'publish-date',
          'date',
          'weibo:article:create_at',
        ),
      ) || visibleDate(document, lang),
    modified: date(
      data.modified,
      firstMeta(
        tags,
        'article:modified_time',
        'og:article:modified_time',
        'og:updated_time',
        'datemodified',
      ),
      firstMeta(
        tags,
        'dcterms.modified',
        'dc.date.modified',
        'lastmod',
        'last-modified',
        'revised',
      ),
    ),
    lang,
    dir: direction(document),
    image: absolute(
      firstMeta(tags, 'og:image', 'og:image:url', 'og:image:secure_url') ||
        data.image ||
        firstMeta(
          tags,
          'twitter:image',
          'twitter:image:src',
          'thumbnail',
          'image',
          'parsely-image-url',
          'sailthru.image.full',
        ) ||
        (document.querySelector('link[rel~="image_src" i]')?.getAttribute('href') ?? ''),
      base,
    ),
    categories: categories(document, tags, data),
  };
}

/** A description that is more than a stub such as "..." */
const meaningful = (text: string) => (text.length > 3 ? text.replace(/\s+/g, ' ') : '');

function absolute(address: string, base: string): string {
  if (!address) return '';
  try {
    const url = new URL(address, base);
    return /^https?:$/.test(url.protocol) ? url.href : '';
  } catch {
    return '';
  }
}

function canonical(document: Document, tags: MetaTags, base: string): string {
  const link = document.querySelector('link[rel~="canonical" i]')?.getAttribute('href') ?? '';
  return absolute(link || firstMeta(tags, 'og:url'), base);
}

function language(document: Document, tags: MetaTags, data: LinkedData): string {
  const root = document.documentElement;
  const said =
    root.getAttribute('lang') ||
    root.getAttribute('xml:lang') ||
    document.body?.getAttribute('lang') ||
    firstMeta(
      tags,
      'content-language',
      'dc.language',
      'dcterms.language',
      'language',
      'og:locale',
    ) ||
    data.lang;
  return (said.split(/[,;\s]/)[0] ?? '').replace(/_/g, '-');
}

function direction(document: Document): Capture['dir'] {
  const root = document.documentElement;
  const said = (root.getAttribute('dir') || document.body?.getAttribute('dir') || '').toLowerCase();
  return said === 'rtl' || said === 'ltr' ? said : '';
}

function titleAndSite(
  document: Document,
  tags: MetaTags,
  data: LinkedData,
  url: string,
  shown: string,
) {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  const headings = [...document.querySelectorAll('h1, h2, [itemprop~="headline"]')]
    .slice(0, 20)
    .map((heading) => heading.textContent?.trim() ?? '')
    .filter((text) => text.length > 3 || countCjk(text) > 1);
  const said =
    firstMeta(tags, 'og:site_name', 'dc.publisher', 'citation_journal_title') ||
    data.site ||
    firstMeta(tags, 'application-name', 'apple-mobile-web-app-title');
  const titles = [
    firstMeta(tags, 'og:title'),
    data.title,
    firstMeta(
      tags,
      'citation_title',
      'dc.title',
      'dcterms.title',
      'twitter:title',
      'parsely-title',
    ),
    shown,
    document.querySelector('h1')?.textContent?.replace(/\s+/g, ' ').trim() ?? '',
  ];
  const best = titles.find((title) => title && title.toLowerCase() !== said.toLowerCase()) ?? '';
  const split = splitTitle(best, { site: said, host, headings });
  const tail = splitTitle(shown, { site: said, host, headings: [...headings, split.title] });
  return { title: split.title || said, site: said || split.site || tail.site };
}

function authors(
  document: Document,
  tags: MetaTags,
  data: LinkedData,
  notNames: string[],
): string[] {
  const other = new Set(notNames.map((name) => name.toLowerCase()));
  const sources = [
    () => data.authors,
    () =>
      allMeta(
        tags,
        'author',
        'article:author',
        'og:article:author',
        'citation_author',
        'dc.creator',
        'dcterms.creator',
        'parsely-author',
        'sailthru.author',
        'byl',
        'cxenseparse:author',
      ),
    () => visibleAuthors(document),
  ];
  for (const source of sources) {
    const names = cleanAuthors(source());
    const people = names.filter((name) => !other.has(name.toLowerCase()));
    if (people.length) return people;
  }
  return [];
}

/** More than this are keywords for machines. */
const MOST_CATEGORIES = 20;

function categories(document: Document, tags: MetaTags, data: LinkedData): string[] {
  const shown = [...document.querySelectorAll('a[rel~="tag"], a[rel~="category"]')].map(
    (link) => link.textContent ?? '',
  );
  const said = [
    ...(tags.get('article:section') ?? []),
    ...data.categories,
    ...(tags.get('article:tag') ?? []),
    ...allMeta(tags, 'keywords', 'news_keywords', 'parsely-tags', 'sailthru.tags').flatMap((line) =>
      line.split(/[,，;；、]/),
    ),
    ...shown,
  ];
  const unique = new Map<string, string>();
  for (const one of said) {
    const name = one.replace(/\s+/g, ' ').trim().replace(/^#/, '');
    if (name && name.length <= 60 && !unique.has(name.toLowerCase()))
      unique.set(name.toLowerCase(), name);
  }
  return [...unique.values()].slice(0, MOST_CATEGORIES);
}
