import { countCjk, lettersOf } from '../letters';
import { type KnownSite, saidAt } from './known-sites';
import type { LinkedData } from './linked-data';
import { type MetaTags, metaText } from './meta-tags';
import { splitTitle } from './page-title';
import { firstSaid, type Said, say } from './said';

/** What the page stands for, and what it is part of. */
export interface TitleAndSite {
  title: Said<string> | undefined;
  site: Said<string> | undefined;
}

/**
 * The title without its site, and the site. What linked data calls the article counts before what
 * Dublin Core, Open Graph, Twitter and `<title>` say, as sites shorten the last for sharing. A site
 * that names itself nowhere is known by what stands beside the title in `<title>`.
 */
export function readTitleAndSite(places: {
  document: Document;
  tags: MetaTags;
  json: LinkedData;
  marked: LinkedData;
  known: KnownSite | undefined;
  host: string;
  /** The text of `<title>`. */
  shown: string;
}): TitleAndSite {
  const { document, tags, json, marked, known, host, shown } = places;
  const headings = [...document.querySelectorAll('h1, h2, [itemprop~="headline"]')]
    .slice(0, 20)
    .map((heading) => heading.textContent?.replace(/\s+/g, ' ').trim() ?? '')
    .filter((text) => text.length > 3 || countCjk(text) > 1);
  const said = firstSaid(
    [
      say(known?.name ?? '', 'url'),
      metaText(tags, 'og:site_name'),
      metaText(tags, 'dc.publisher', 'citation_journal_title'),
      say(json.site, 'json-ld'),
      say(marked.site, 'microdata'),
      metaText(tags, 'application-name', 'apple-mobile-web-app-title'),
    ],
    Boolean,
  );
  const name = said?.value ?? '';
  const best = firstSaid(
    [
      () => say(saidAt(document, known?.title), 'dom'),
      say(json.title, 'json-ld'),
      metaText(tags, 'dc.title', 'dcterms.title'),
      metaText(tags, 'og:title'),
      metaText(tags, 'citation_title', 'parsely-title'),
      metaText(tags, 'twitter:title'),
      say(marked.title, 'microdata'),
      say(shown, 'dom'),
      () =>
        say(document.querySelector('h1')?.textContent?.replace(/\s+/g, ' ').trim() ?? '', 'dom'),
    ],
    (title) => title !== '' && lettersOf(title) !== lettersOf(name),
  );
  const split = splitTitle(best?.value ?? '', { site: name, host, headings });
  const tail = splitTitle(shown, { site: name, host, headings: [...headings, split.title] });
  const title = withoutCount(split.title);
  return {
    title: title && best ? { value: title, source: best.source } : said,
    site: said ?? say(split.site || tail.site, 'dom'),
  };
}

/** "(3) Title": unread messages, which applications count in their titles. */
const withoutCount = (title: string) => title.replace(/^\(\d{1,3}\+?\)\s+(?=\S)/, '');
