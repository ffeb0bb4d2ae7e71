import { cleanAuthors } from './clean-authors';
import { parseDate } from './parse-date';

/** Names that markup gives to the line under a title. */
const AUTHOR_PLACES = [
  '[rel~="author"]',
  '[itemprop~="author"] [itemprop="name"]',
  '[itemprop~="author"]',
  '.p-author, .h-card .p-name, .author-name, .byline-name, .byline__name, .byline__author',
  '[class*="byline" i], [class*="author" i], [id*="author" i], [id*="byline" i]',
  '[class*="meta" i], [class*="info" i], [class*="source" i], [class*="writer" i]',
];
const DATE_PLACES = [
  '[itemprop~="datePublished"], time[pubdate]',
  'time[class*="publish" i], time.entry-date, [class*="publish" i] time, time.dt-published',
  'time[datetime]',
  '[class*="publish" i], [class*="date" i], [id*="date" i], [class*="posted" i], [class*="time" i], [id*="time" i]',
  '[class*="byline" i], [class*="meta" i], [class*="info" i], [id*="info" i], [class*="head" i], [class*="dateline" i]',
];
/** Other people's names and other stories' dates. */
const ELSEWHERE =
  'aside, footer, nav, [class*="comment" i], [id*="comment" i], [class*="related" i], [class*="sidebar" i], [id*="sidebar" i], [class*="recommend" i], [class*="reply" i], [class*="teaser" i], [class*="answer" i], [class*="popular" i], [class*="latest" i], [class*="more-" i]';
const LONGEST = 120;
const CJK_BYLINE =
  /(?:作者|撰文|记者|記者|文|来源|來源|글|출처)\s*[:：｜丨/／]\s*([^\s|｜:：]{2,20}(?:\s[^\s|｜:：\d]{2,12})?)/u;

function texts(document: Document, places: string): string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll(places)) {
    const text = (element.getAttribute('content') ?? element.textContent ?? '').trim();
    if (text && text.length <= LONGEST && !element.closest(ELSEWHERE)) found.push(text);
    if (found.length > 4) break;
  }
  return found;
}

/** The names that the page shows as its author, where its markup or a line "作者：…" says so. */
export function visibleAuthors(document: Document): string[] {
  for (const [index, places] of AUTHOR_PLACES.entries()) {
    for (const text of texts(document, places)) {
      const cjk = CJK_BYLINE.exec(text)?.[1];
      // Loose places hold anything; only a line that says "by" is a byline there.
      const isLoose = index >= 4;
      const isSaid = cjk !== undefined || /^\s*(?:by|von|par|por|di|door|作者|文)\b/iu.test(text);
      if (isLoose && !isSaid && (index === 5 || text.split(/\s+/).length > 4)) continue;
      const names = cleanAuthors([cjk ?? text]);
      if (names.length) return names;
    }
  }
  return [];
}

/** The date that the page shows near its title, as ISO 8601; '' when none is marked as one. */
export function visibleDate(document: Document, lang: string): string {
  for (const places of DATE_PLACES)
    for (const element of document.querySelectorAll(places)) {
      if (element.closest(ELSEWHERE)) continue;
      const said = element.getAttribute('datetime') ?? element.getAttribute('content');
      const text = element.textContent?.trim() ?? '';
      if (!said && text.length > LONGEST) continue;
      const date = parseDate(said ?? '', lang) || parseDate(text, lang);
      if (date) return date;
    }
  return '';
}
