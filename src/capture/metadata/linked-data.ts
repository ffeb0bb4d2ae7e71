/** An object of a page's linked data. */
export type Thing = Record<string, unknown>;

/** What a page's JSON-LD, microdata or RDFa says about its article; '' and [] where it says nothing. */
export interface LinkedData {
  title: string;
  authors: string[];
  site: string;
  description: string;
  published: string;
  modified: string;
  image: string;
  lang: string;
  categories: string[];
  licence: string;
}

/** schema.org types that are something to read, best first. */
const TYPES = [
  /(?:Article|BlogPosting|Report|NewsArticle)$/,
  /^(?:SocialMediaPosting|DiscussionForumPosting|LiveBlogPosting|QAPage|Question|HowTo|Recipe|Review|Book|Chapter|CreativeWork|APIReference)$/,
  /^(?:VideoObject|AudioObject|PodcastEpisode|NewsMediaObject)$/,
  /^(?:WebPage|ItemPage|AboutPage|FAQPage|MedicalWebPage)$/,
];

export const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null;
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

function rank(thing: Thing): number {
  const types = list(thing['@type']).filter((type) => typeof type === 'string');
  const found = TYPES.findIndex((pattern) => types.some((type) => pattern.test(type)));
  return found < 0 ? TYPES.length : found;
}

function text(value: unknown): string {
  const first = list(value)[0];
  if (typeof first === 'string') return decode(first).trim();
  if (typeof first === 'number') return String(first);
  if (isThing(first) && '@value' in first) return text(first['@value']);
  return '';
}

/** Titles in JSON-LD are often HTML-escaped, some twice. */
function decode(value: string): string {
  if (!/&(?:#\d+|#x[\da-f]+|[a-z]{2,8});/i.test(value)) return value;
  const area = new DOMParser().parseFromString('<textarea>', 'text/html').querySelector('textarea');
  if (!area) return value;
  area.innerHTML = value;
  return area.value;
}

function names(value: unknown, known: Map<string, Thing>): string[] {
  return list(value).flatMap((one) => {
    if (typeof one === 'string') return [decode(one).trim()];
    if (!isThing(one)) return [];
    const id = one['@id'];
    const whole = one.name === undefined && typeof id === 'string' ? known.get(id) : one;
    return whole ? list(whole.name).map(text) : [];
  });
}

function address(value: unknown, known: Map<string, Thing>): string {
  for (const one of list(value)) {
    if (typeof one === 'string') return one;
    if (!isThing(one)) continue;
    const id = one['@id'];
    const whole = one.url === undefined && typeof id === 'string' ? (known.get(id) ?? one) : one;
    const found = text(whole.url) || text(whole.contentUrl);
    if (found) return found;
  }
  return '';
}

function keywords(value: unknown): string[] {
  return list(value).flatMap((one) => (typeof one === 'string' ? one.split(/[,，;；]/) : []));
}

/**
 * Of a page's things the facts on its article. Of several articles (a list page, related stories)
 * the one counts whose address or headline is the page's own, else none.
 */
export function readLinkedData(all: readonly Thing[], url: string, title: string): LinkedData {
  const known = new Map<string, Thing>();
  for (const thing of all)
    if (typeof thing['@id'] === 'string' && Object.keys(thing).length > 1)
      known.set(thing['@id'], thing);
  const weight = (thing: Thing) => rank(thing) * 2 - (isOwn(thing, url, title) ? 1 : 0);
  const readable = all.filter((thing) => rank(thing) < TYPES.length);
  const [best = {}, ...others] = readable.toSorted((a, b) => weight(a) - weight(b));
  const alone = others.every((other) => rank(other) !== rank(best)) || isOwn(best, url, title);
  const article = alone || rank(best) > 2 ? best : {};
  const fallback = others.find((other) => rank(other) === 3) ?? {};
  const pick = (key: string) => text(article[key]) || text(fallback[key]);
  const website = all.find((thing) => list(thing['@type']).includes('WebSite')) ?? {};
  return {
    title: titleOf(article, title),
    authors: names(article.author ?? article.creator, known),
    site:
      names(article.publisher, known)[0] ||
      text(website.name) ||
      names(article.isPartOf, known)[0] ||
      '',
    description: text(article.description) || text(fallback.description),
    published: pick('datePublished') || pick('dateCreated') || pick('uploadDate'),
    modified: pick('dateModified'),
    image: address(article.image ?? article.thumbnailUrl, known),
    lang: pick('inLanguage'),
    categories: [...keywords(article.articleSection), ...keywords(article.keywords)],
    licence: address(article.license ?? fallback.license, known),
  };
}

/** Where headline and name differ, one may be for machines; the page's own title tells which. */
function titleOf(article: Thing, shown: string): string {
  const headline = text(article.headline);
  const name = text(article.name);
  if (!headline || !name || shown.includes(headline)) return headline || name;
  return shown.includes(name) ? name : headline;
}

function isOwn(thing: Thing, url: string, title: string): boolean {
  const page = url.replace(/[?#].*$/, '').replace(/\/$/, '');
  const addresses = [thing.url, thing['@id'], thing.mainEntityOfPage].flatMap((value) =>
    typeof value === 'string' ? [value] : isThing(value) ? [text(value['@id'])] : [],
  );
  if (page && addresses.some((one) => one.replace(/[?#].*$/, '').replace(/\/$/, '') === page))
    return true;
  const headline = text(thing.headline) || text(thing.name);
  return headline.length > 3 && title.includes(headline);
}
