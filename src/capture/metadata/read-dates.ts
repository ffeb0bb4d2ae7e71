import { type KnownSite, saidAt } from './known-sites';
import type { LinkedData } from './linked-data';
import { type MetaTags, metaText } from './meta-tags';
import { parseDate } from './parse-date';
import { firstSaid, type Said, say } from './said';
import { visibleDate } from './visible-byline';

/** What both dates are read from. */
export interface DatePlaces {
  document: Document;
  tags: MetaTags;
  json: LinkedData;
  marked: LinkedData;
  site: KnownSite | undefined;
  title: string;
  url: string;
  lang: string;
}

const PUBLISHED = [
  ['article:published_time', 'og:article:published_time', 'og:published_time', 'article:published'],
  ['itemprop:datepublished', 'datepublished'],
  ['parsely-pub-date', 'sailthru.date', 'cxenseparse:recs:publishtime', 'article.published'],
  ['citation_publication_date', 'citation_date', 'citation_online_date'],
  [
    'dcterms.created',
    'dc.date.issued',
    'dc.date.created',
    'dc.date',
    'dcterms.date',
    'dcterms.issued',
  ],
  [
    'publishdate',
    'pubdate',
    'publish_date',
    'publish-date',
    'published',
    'date',
    'weibo:article:create_at',
    'bt:pubdate',
  ],
];
const MODIFIED = [
  [
    'article:modified_time',
    'og:article:modified_time',
    'og:updated_time',
    'itemprop:datemodified',
    'datemodified',
  ],
  [
    'dcterms.modified',
    'dc.date.modified',
    'lastmod',
    'last-modified',
    'revised',
    'last_updated_date',
  ],
];
/** A day in an address: /2021/06/04/, /2021-06-04-title, /20210604/. A month alone is no date. */
const IN_PATH = /[/_-]((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/;

/** When the article was published, as the page says or shows it; by its address as the last resort. */
export function readPublished(places: DatePlaces): Said<string> | undefined {
  const { document, json, marked, site, title, url, lang } = places;
  return firstSaid(
    [
      () => say(parseDate(json.published, lang), 'json-ld'),
      ...fromTags(places, PUBLISHED),
      () => say(parseDate(marked.published, lang), 'microdata'),
      () => say(parseDate(saidAt(document, site?.date), lang), 'dom'),
      () => say(visibleDate(document, title, lang), 'dom'),
      () => say(dateInAddress(url), 'url'),
    ],
    Boolean,
  );
}

/** When it was changed last, where the page names that. */
export function readModified(places: DatePlaces): Said<string> | undefined {
  const { json, marked, lang } = places;
  return firstSaid(
    [
      () => say(parseDate(json.modified, lang), 'json-ld'),
      ...fromTags(places, MODIFIED),
      () => say(parseDate(marked.modified, lang), 'microdata'),
    ],
    Boolean,
  );
}

const fromTags = ({ tags, lang }: DatePlaces, names: readonly string[][]) =>
  names.map((some) => () => {
    const said = metaText(tags, ...some);
    return said && say(parseDate(said.value, lang), said.source);
  });

function dateInAddress(url: string): string {
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  const found = IN_PATH.exec(path);
  return found ? parseDate(`${found[1]}-${found[2]}-${found[3]}`) : '';
}
