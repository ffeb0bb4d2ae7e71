/** Where the posts of a conversation are. Lists of selectors: the first that fits counts. */
export interface KnownThread {
  /** What was said; what surrounds it with an author is one post. */
  said: string;
  author: readonly string[];
  date: readonly string[];
  /** An element in a post whose attribute counts how deep it is as a reply. */
  depth?: readonly [selector: string, attribute: string];
  /** What is in a post and was not said in it. */
  controls?: string;
  /** What a post repeats of those before it. */
  repeats?: string;
  /** No post is what the others answer: mail. */
  isEven?: boolean;
  /** The posts are the turns of two: a chat. */
  isChat?: boolean;
}

/** Where applications that describe their pages nowhere show what they are. Selectors, first match. */
export interface KnownSite {
  /** The host name, whole. */
  host: RegExp;
  name: string;
  author?: string;
  date?: string;
  title?: string;
  thread?: KnownThread;
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
    thread: {
      said: '.toptext, .commtext',
      author: ['.hnuser'],
      date: ['.age'],
      depth: ['.ind[indent]', 'indent'],
    },
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
    thread: {
      said: '.comment-body, [data-testid="markdown-body"]',
      author: ['a.author', '[data-testid$="author-link"]', 'a[data-hovercard-url^="/users/"]'],
      date: ['relative-time[datetime]'],
    },
  },
  {
    host: /^mail\.google\.com$/,
    name: 'Gmail',
    author: '.gD[name]',
    date: '.g3[title]',
    thread: {
      said: '.a3s',
      author: ['.gD[name]'],
      date: ['.g3[title]'],
      controls: '[role="tooltip"], img[src*="cleardot"], .yj6qo, .adL, .gmail_signature',
      repeats:
        '.gmail_quote, .gmail_attr, blockquote[type="cite"], blockquote[style*="border-left"]',
      isEven: true,
    },
  },
  {
    host: /^chat(?:gpt|\.openai)\.com$/,
    name: 'ChatGPT',
    thread: {
      said: '[data-message-author-role]',
      author: ['.sr-only'],
      date: [],
      isChat: true,
    },
  },
  { host: /^claude\.ai$/, name: 'Claude' },
  {
    host: /^(?:www\.|old\.)?reddit\.com$/,
    name: 'Reddit',
    thread: {
      said: '[slot="text-body"], [slot="comment"], .usertext-body',
      author: ['[author]', '.author'],
      date: ['time[datetime]', 'faceplate-timeago[ts]'],
      depth: ['shreddit-comment[depth]', 'depth'],
    },
  },
  { host: /^developer\.mozilla\.org$/, name: 'MDN' },
  {
    host: /^mp\.weixin\.qq\.com$/,
    name: '微信公众平台',
    author: '#js_name',
    date: '#publish_time',
  },
];

/** Programs that run at many hosts, known by an element that only they write. */
const PROGRAMS: readonly { has: string; thread: KnownThread }[] = [
  {
    has: '#mastodon .detailed-status',
    thread: {
      said: '.status__content, .media-gallery, .status-card',
      author: ['.display-name'],
      date: ['time[datetime]', '.detailed-status__datetime'],
      controls: '.invisible',
    },
  },
  {
    has: '#question .js-post-body',
    thread: {
      said: '.js-post-body',
      author: ['.post-signature.owner .user-details a', '.user-details a', '.user-details'],
      date: ['time[datetime]', '.relativetime[title]'],
    },
  },
  {
    has: '.topic-post .cooked',
    thread: {
      said: '.cooked',
      author: ['.names .username', '.names'],
      date: ['.relative-date[data-time]', 'time[datetime]'],
    },
  },
];

/** How to read the conversation that a page of a known site or program is. */
export const knownThread = (site: KnownSite | undefined, page: Element): KnownThread | undefined =>
  site?.thread ?? PROGRAMS.find(({ has }) => page.querySelector(has))?.thread;

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
