import { urlKey } from '../../model/url-key';

/** A page that a text names. */
export interface Address {
  url: string;
  /** The words of its link; '' when the address stands alone. */
  title: string;
}

/**
 * The three ways in which texts name pages: an HTML link, the target of a Markdown link, an address as
 * it is. None can be entered twice at one place, so a text of nothing but brackets takes no time. What
 * stands after `src=` is a picture or a script.
 */
const NAMED = new RegExp(
  [
    /(?<tag><a\s[^<>]*>)/,
    /\]\(\s{0,9}<?(?<target>https?:\/\/[^\s<>()]+(?:\([^\s<>()]*\)[^\s<>()]*)*)/,
    /(?<!\bsrc(?:set)?\s{0,9}=\s{0,9}["']?)(?<plain>(?:https?:\/\/|(?<![\w@/.-])www\.)[^\s<>"`|\\^{}，。、；：！？）】」』》”’…]{1,8000})/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gi',
);
const HREF = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;

/** The head of a table with a column of addresses: there, a comma ends the address. */
const TABLE = /^(?:[^\n]*,)?[ "]*(?:url|uri|link|href|address)[ "]*(?:,|\r?\n)/i;

/** A link has at most so many characters of words. */
const WORDS_LIMIT = 1000;

/**
 * The pages that a text names, each once (see url-key.ts), in its order, and how many were named
 * again. The text may be anything: a list, an article in HTML or Markdown, a CSV table, an e-mail.
 */
export function readAddresses(text: string): { addresses: Address[]; repeated: number } {
  const found = new Map<string, Address>();
  let repeated = 0;
  const isTable = TABLE.test(text);
  for (const match of text.matchAll(NAMED)) {
    const { tag, target, plain = '' } = match.groups ?? {};
    const at = match.index;
    const label = target ? labelBefore(text, at) : '';
    if (label === undefined) continue;
    const [, double, single, bare] = HREF.exec(tag ?? '') ?? [];
    const named = tag
      ? (double ?? single ?? bare ?? '')
      : (target ?? bareAddress(isTable ? (plain.split(',')[0] ?? '') : plain));
    const url = webAddress(named);
    const key = urlKey(url);
    if (!key) continue;
    const known = found.get(key);
    if (known) repeated += 1;
    const title = known?.title || (tag ? wordsAfter(text, at + tag.length) : markdownWords(label));
    found.set(key, { url: known?.url ?? url, title });
  }
  return { addresses: [...found.values()], repeated };
}

/** As browsers write it; '' for what is no address on the web. In HTML `&amp;` is never meant as it stands. */
function webAddress(named: string): string {
  const text = named.trim().replaceAll('&amp;', '&');
  const url = URL.parse(/^www\./i.test(text) ? `https://${text}` : text);
  return url && /^https?:$/.test(url.protocol) ? url.href : '';
}

/** An address without the punctuation of the sentence around it: a bracket stays if it was opened within. */
function bareAddress(text: string): string {
  const count = (sign: string) => text.split(sign).length - 1;
  const unopened = { ')': count(')') - count('('), ']': count(']') - count('[') };
  let end = text.length;
  for (; end > 0; end--) {
    const last = text[end - 1] ?? '';
    if (last === ')' || last === ']') {
      if (unopened[last]-- <= 0) break;
    } else if (!/[.,;:!?'*_~]/.test(last)) break;
  }
  return text.slice(0, end);
}

/**
 * The label of the Markdown link whose `](` stands here. Undefined when it is a picture's; '' when no
 * bracket was opened.
 */
function labelBefore(text: string, end: number): string | undefined {
  let open = 1;
  for (let at = end - 1; at >= 0 && at > end - WORDS_LIMIT; at--) {
    const escaped = text[at - 1] === '\\';
    if (text[at] === ']' && !escaped) open++;
    if (text[at] === '[' && !escaped && --open === 0)
      return text[at - 1] === '!' ? undefined : text.slice(at + 1, end);
  }
  return '';
}

const markdownWords = (label: string): string =>
  tidied(label.replace(/!\[([^\]]*)\](?:\([^)]*\))?/g, '$1').replace(/\\(.)/g, '$1'));

const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** The words between a link's tag and its end. */
function wordsAfter(text: string, start: number): string {
  const rest = text.slice(start, start + WORDS_LIMIT);
  const end = rest.search(/<\/a\b/i);
  const words = end < 0 ? '' : rest.slice(0, end).replace(/<[^<>]*>/g, ' ');
  return tidied(words.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? ''));
}

const tidied = (words: string) => words.replace(/\s+/g, ' ').trim();
