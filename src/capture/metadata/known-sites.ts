/** Where applications that describe their pages nowhere show what they are. Selectors, first match. */
export interface KnownSite {
  /** The host name, whole. */
  host: RegExp;
  name: string;
  author?: string;
  date?: string;
  title?: string;
}

/**
 * The last resort, and data only: pages that hold nothing but an application have neither meta tags
 * nor bylines that rules could read. What a page does say comes first.
 */
const SITES: readonly KnownSite[] = [
  {
    host: /^news\.ycombinator\.com$/,
    name: 'Hacker News',
    author: '.fatitem .hnuser, .hnuser',
    date: '.fatitem .age, .age',
  },
  {
    host: /^(?:www\.|mobile\.)?(?:x|twitter)\.com$/,
    name: 'X (Twitter)',
    title: '[data-testid="twitter-article-title"]',
    author: '[data-testid="User-Name"] a',
    date: 'article time[datetime]',
  },
  {
    host: /^github\.com$/,
    name: 'GitHub',
    author: '.timeline-comment-header .author, .TimelineItem .author, a.author',
    date: 'relative-time[datetime]',
  },
  { host: /^mail\.google\.com$/, name: 'Gmail', author: '.gD[name]', date: '.g3[title]' },
  { host: /^chat(?:gpt|\.openai)\.com$/, name: 'ChatGPT' },
  { host: /^claude\.ai$/, name: 'Claude' },
  { host: /^(?:www\.|old\.)?reddit\.com$/, name: 'Reddit' },
  { host: /^developer\.mozilla\.org$/, name: 'MDN' },
  {
    host: /^mp\.weixin\.qq\.com$/,
    name: '微信公众平台',
    author: '#js_name',
    date: '#publish_time',
  },
];

/** What is known of the site with this host name. */
export const knownSite = (host: string): KnownSite | undefined =>
  SITES.find((site) => site.host.test(host));

/** What the first element of a selector says: in words that a program wrote, else in its text. */
export function saidAt(document: Document, selector: string | undefined): string {
  const element = selector ? document.querySelector(selector) : null;
  if (!element) return '';
  const said =
    element.getAttribute('datetime') ??
    element.getAttribute('name') ??
    element.getAttribute('title');
  return (said ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
}
