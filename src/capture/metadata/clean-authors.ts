import { lettersOf, startsCjk } from '../letters';

/** Words that introduce a name, in the languages that we meet most. */
const LEAD =
  /^(?:(?:(?:written|posted|story|words|text|photos?|article|reported|published|created|submitted|compiled|edited|reviewed)(?:\s+and\s+\w+)?\s+by|by|von|par|por|di|door|av|af|от|автор|written|author|authors|posted|autor|auteur|autore|de la redacción)\s*[:：]?\s+|(?:by|authors?|autor|автор|текст|text|texte|testo|byline|作者|文|撰文|执笔|執筆|著者|筆者|ライター|取材・文|记者|記者|责编|编辑|編輯|来源|來源|撰稿|整理|作者\/编辑|출처|글|글쓴이|기자|文\/图|原创)\s*[:：｜|/／丨=＝]\s*|(?:本报|本刊|本网|新华社|中新社|人民网|央视)?(?:特约|见习|实习)?记者[\s\u3000]*(?=[\u4e00-\u9fff]{2}))/i;
/** Where a name ends: what follows is a place, a date, a job or a count. */
const TAIL =
  /\s*(?:[|•·–—]\s|\s[-–—/]\s|,?\s+(?:posted|published|updated|on|at|staff|last|in)\s+|\n|\bupdated\b|\d{1,2}:\d{2}|@\w+|\(?\S+@\S+\)?|(?:发布|发表)?于\s*\d|\d{4}[-年/.]|\d+\s+(?:comments?|min|hours?|days?|weeks?|months?)\b|[\s\u3000]*(?:报道|摄影报道|摄|编译|발행|입력|승인)(?:$|\s)).*$/is;
const JOB =
  /,?\s+(?:(?:senior|chief|staff|associate|deputy|managing|contributing|political|sports?|special|web|digital|online|news)\s+)*(?:reporter|correspondent|editor|writer|columnist|contributor|journalist|producer|desk|for\s+\S.*|of\s+\S.*)$|[\s\u3000]*(?:기자|특파원|記者|特派員|論説委員|編集委員|記者団)$/i;
const NOBODY =
  /^(?:admin(?:istrator)?|user|guest|anonymous|unknown|none|null|undefined|editor|staff|author|authors?|redaktion|redacción|redação|rédaction|гость|posts?|profile|view (?:my )?(?:complete )?profile|(?:follow|about|view|see|contact)(?: (?:the |this |all |more )*(?:authors?|profiles?|posts?|articles?|stories))?|subscribe|share|comments?|more|read more|on|in|at|管理员|佚名|匿名|网友|未知|운영자|관리자|\d+|)$/i;
const ADDRESS = /^(?:https?:)?\/\/|^www\.|\.(?:com|org|net|html?)(?:\/|$)/i;
const MONTH =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d{1,2}\b|\b\d{1,2}\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
/** Longer than any name in print; it is a sentence then. */
const LONGEST = 60;
/** "(with Bob Lee and Li Lei)": more names, in brackets. */
const WITH = /\s*[（(]\s*(?:with|avec|mit|con|and|et|und|y)\s+([^()（）]+)[)）]/i;

function splitNames(text: string): string[] {
  const separator = startsCjk(text)
    ? /\s*[、，,;；&]\s*|\s{2,}/
    : /\s*[;；]\s*|\s+(?:and|und|et|e|y|og|och|en|&)\s+|\s*,\s+(?!(?:jr|sr|ph\.?d|m\.?d|esq|i{2,3}|iv)\b)|\s*&\s*/i;
  const parts = text
    .replace(WITH, startsCjk(text) ? '、$1' : '; $1')
    .split(separator)
    .map((part) => part.replace(/^and\s+/i, '').trim());
  return parts.filter(Boolean);
}

/**
 * The names in what a page calls its author: "By ANNA MÜLLER and Bob Lee, Reuters | 4 June" gives
 * both names, nothing else. Addresses, accounts without a name, job titles, dates and words such as
 * "admin" give none. Each name once, in order.
 */
export function cleanAuthors(texts: readonly string[]): string[] {
  const names = new Map<string, string>();
  const add = (name: string) => {
    const key = name.toLowerCase();
    if (!names.has(key)) names.set(key, name);
  };
  for (const text of texts) {
    if (isPlainName(text)) add(text);
    else if (text)
      for (const name of splitNames(bare(text))) {
        const one = name
          .replace(JOB, '')
          .replace(LEAD, '')
          .replace(/^[\s,.:：|/]+|[\s,:：|/]+$/g, '');
        if (
          !one ||
          one.length > LONGEST ||
          NOBODY.test(one) ||
          !lettersOf(one) ||
          ADDRESS.test(one)
        )
          continue;
        if (MONTH.test(one) || /\d{3,}/.test(one) || one.split(/\s+/).length > 7) continue;
        add(one);
      }
  }
  return [...names.values()];
}

/** Two to four capitalised words or initials. */
const CAPITALISED =
  /^[A-Z][a-z\u00e0-\u024f'’-]*[a-z\u00e0-\u024f](?: [A-Z]\.)?(?: [A-Z][A-Za-z\u00c0-\u024f'’-]*[a-z\u00e0-\u024f]){1,2}$/;
/** Words of a name's surroundings, as the patterns above have them. */
const NO_NAMES = new Set(
  'and und et e y og och en by von par por di door av af de written posted story words text photo photos article reported published created submitted compiled edited reviewed author authors autor auteur autore redacción staff reporter correspondent editor writer columnist contributor journalist producer desk for of view follow about see contact read administrator user guest jan feb mar apr may jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);

/** A name and nothing else: there is nothing to clean, and the patterns are costly at first use. */
const isPlainName = (text: string) =>
  text.length <= LONGEST &&
  CAPITALISED.test(text) &&
  !text
    .toLowerCase()
    .split(' ')
    .some((word) => NO_NAMES.has(word));

function bare(text: string): string {
  let name = text.replace(/[^\S\n]+/g, ' ').trim();
  for (let before = ''; before !== name; ) {
    before = name;
    name = name.replace(LEAD, '').trim();
  }
  return name.replace(TAIL, '').replace(JOB, '').trim();
}
