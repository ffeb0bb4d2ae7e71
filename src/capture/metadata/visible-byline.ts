import { cleanAuthors } from './clean-authors';
import { headlineZone, isElsewhere, LINE_LENGTH, linesOf } from './headline-zone';
import { parseDate } from './parse-date';

/** Names that markup gives to the line under a title; from the fifth on they may hold anything. */
const AUTHOR_PLACES = [
  '[rel~="author"]',
  '[itemprop~="author"] [itemprop="name"]',
  '[itemprop~="author"]',
  '.p-author, .h-card .p-name, .author-name, .byline-name, .byline__name, .byline__author',
  '[class*="byline" i], [class*="author" i], [id*="author" i], [id*="byline" i]',
  '[class*="meta" i], [class*="info" i], [class*="source" i], [class*="writer" i]',
];
const FIRST_LOOSE = 4;
const DATE_PLACES = [
  '[itemprop~="datePublished"], time[pubdate]',
  'time[class*="publish" i], time.entry-date, [class*="publish" i] time, time.dt-published',
  'time[datetime]',
  '[class*="publish" i], [class*="date" i], [id*="date" i], [class*="posted" i], [class*="time" i], [id*="time" i]',
  '[class*="byline" i], [class*="meta" i], [class*="info" i], [id*="info" i], [class*="head" i], [class*="dateline" i]',
];
/** A line that is a date has little else: a weekday, a time, "Published", an agency. */
const BESIDE_DATE = 80;
/** Templates put white space between the parts of a line. */
const SPACE = 1000;
const DATE_LABEL =
  /(?:기사입력|입력|승인|등록|发布时间|发布日期|发表时间|时间|日期|公開日?|投稿日|掲載日|配信|published|posted|date)\s*[:：]?\s*[[(（]?\s*\d/i;
/** A wiki's last line says when somebody changed it, not when it was published. */
const CHANGED = /\blast (?:modified|edited|changed)|最后(?:更新|编辑|修改)|最終更新/i;
const SIGNED =
  /^\s*(?:(?:written|posted|story|words|text|published)\s+by|by|von|par|por|di|door|av|от)\s+\S/iu;
const CJK_BYLINE =
  /(?:作者|撰文|撰稿|执笔|執筆|記者|记者|文\/图|取材・文|著者|ライター|文|글쓴이|글)\s*[:：｜|丨/／=＝]\s*([^\s|｜:：丨]{2,20}(?:\s[^\s|｜:：\d]{2,12})?)/u;
/** "홍길동 기자", "山田太郎 記者", "新华社记者李雷": the title stands beside the name. */
const CJK_TITLED =
  /([가-힣]{2,4})\s*기자|([々〆\u4e00-\u9fff]{2,4}[\s\u3000]?[\u3040-\u30ff\u4e00-\u9fff]{1,4})[\s\u3000]*記者|(?:本报|本刊|本网|新华社|中新社)?记者[\s\u3000]*([\u4e00-\u9fff]{2,4})(?=$|[\s\u3000（(，,、])/u;
const CJK_SOURCE = /(?:来源|來源|출처|出典)\s*[:：｜|丨/／]\s*([^\s|｜:：丨]{2,20})/u;

function texts(document: Document, places: string): string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll(places)) {
    const length = element.textContent?.length ?? 0;
    const text = element.getAttribute('content')?.trim() || (length < 2000 ? linesOf(element) : '');
    if (text && text.length <= LINE_LENGTH && !isElsewhere(element)) found.push(text);
    if (found.length > 4) break;
  }
  return found;
}

/** The name in a line "作者：李雷", "홍길동 기자"; undefined in any other line. */
function cjkName(line: string): string | undefined {
  const titled = CJK_TITLED.exec(line);
  return CJK_BYLINE.exec(line)?.[1] ?? titled?.[1] ?? titled?.[2] ?? titled?.[3];
}

/** The names that the page shows as its author, where its markup or a line "作者：…" says so. */
export function visibleAuthors(document: Document, title: string): string[] {
  for (const [index, places] of AUTHOR_PLACES.entries())
    for (const text of texts(document, places)) {
      const cjk = cjkName(text);
      const isSaid = cjk !== undefined || SIGNED.test(text);
      if (index >= FIRST_LOOSE && !isSaid)
        if (index > FIRST_LOOSE || text.split(/\s+/).length > 4) continue;
      const names = cleanAuthors([cjk ?? text]);
      if (names.length) return names;
    }
  const zone = headlineZone(document, title);
  for (const line of zone) {
    const names = signature(line);
    if (names.length) return names;
  }
  for (const line of zone) {
    const source = CJK_SOURCE.exec(line.textContent ?? '')?.[1];
    if (source) return cleanAuthors([source]);
  }
  return [];
}

/** The names in a line beside the title that says it is signed, or links to somebody's page. */
function signature(line: Element): string[] {
  const text = line.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const cjk = cjkName(text);
  if (cjk) return cleanAuthors([cjk]);
  if (SIGNED.test(text)) return cleanAuthors([text]);
  const isPerson =
    line.localName === 'a' &&
    /\/(?:authors?|people|profiles?|contributors?|staff|columnists?|by|writers?|journalists?)\/[^/]/i.test(
      line.getAttribute('href') ?? '',
    );
  if (isPerson) return cleanAuthors([text]);
  // "Anna Müller on June 5, 2023": a name, linked, and the day.
  const dated = /^(\S+(?:\s\S+){0,3})\s+on\s+\S+\s+\d/.exec(text)?.[1];
  return dated && line.querySelector('a') ? cleanAuthors([dated]) : [];
}

/** The date that the page shows near its title, as ISO 8601; '' when none is marked as one. */
export function visibleDate(document: Document, title: string, lang: string): string {
  for (const places of DATE_PLACES)
    for (const element of document.querySelectorAll(places)) {
      const said = element.getAttribute('datetime') ?? element.getAttribute('content');
      // Most have no number; where they stand is what takes time to find out.
      if (!/\d/.test(`${said ?? ''}${element.textContent}`) || isElsewhere(element)) continue;
      const date =
        parseDate(said ?? '', lang) || dateIn(element, said ? Infinity : LINE_LENGTH, lang);
      if (date) return date;
    }
  for (const line of headlineZone(document, title)) {
    const date = dateIn(line, BESIDE_DATE, lang);
    if (date) return date;
  }
  return labelledDate(document, lang);
}

/** The date in an element whose text is a line and no longer than `most`. */
function dateIn(element: Element, most: number, lang: string): string {
  if ((element.textContent?.trim().length ?? 0) > most + SPACE) return '';
  const text = linesOf(element).replace(/\s+/g, ' ');
  return text.length > most || CHANGED.test(text) ? '' : parseDate(text, lang);
}

/** "기사입력 :[ 2018-09-28 17:32 ]": a date in loose text, told by its label. */
function labelledDate(document: Document, lang: string): string {
  if (!document.body) return '';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { nodeValue, parentElement } = walker.currentNode;
    const text = nodeValue ?? '';
    if (text.length > LINE_LENGTH * 2 || !/\d/.test(text) || text.trim().length > BESIDE_DATE)
      continue;
    if (
      !DATE_LABEL.test(text) ||
      CHANGED.test(text) ||
      !parentElement ||
      isElsewhere(parentElement)
    )
      continue;
    const date = /^(?:script|style|noscript|template)$/.test(parentElement.localName)
      ? ''
      : parseDate(text, lang);
    if (date) return date;
  }
  return '';
}
