import type { LinkedData } from './linked-data';
import { type MetaTags, metaText } from './meta-tags';
import { firstSaid, type Said, say } from './said';

const COMMONS = /^https?:\/\/(?:www\.)?creativecommons\.org\/(?:licenses|publicdomain)\//i;
/** Terms longer than this are a notice of rights, not the name of a licence. */
const LONGEST = 160;
/** A picture's licence is not the article's, nor a comment's. */
const ELSEWHERE = 'figure, figcaption, table, [class*="comment" i], [class*="caption" i]';

function linked(document: Document, selector: string, base: string): Set<string> {
  const found = new Set<string>();
  for (const link of document.querySelectorAll(selector)) {
    const href = link.getAttribute('href') ?? '';
    if (!link.closest(ELSEWHERE) && URL.canParse(href, base)) found.add(new URL(href, base).href);
  }
  return found;
}

function named(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST &&
    /licen[cs]e|creative commons|\bcc[ -](?:by|0)|public domain|^https?:/i.test(line)
    ? line
    : '';
}

/**
 * The licence that a page gives its article: an address, or its name. Read from linked data,
 * `rel="license"`, Dublin Core and links to Creative Commons; of those last ones only when there is
 * no second, as they may be about pictures. "All rights reserved" is none.
 */
export function readLicence(
  document: Document,
  tags: MetaTags,
  data: { json: LinkedData; marked: LinkedData },
  base: string,
): Said<string> | undefined {
  const only = (addresses: Set<string>) => (addresses.size === 1 ? ([...addresses][0] ?? '') : '');
  const core = metaText(
    tags,
    'dcterms.license',
    'dc.rights.license',
    'dcterms.rights',
    'dc.rights',
    'dc.rights.uri',
  );
  return firstSaid(
    [
      say(data.json.licence, 'json-ld'),
      () => say([...linked(document, 'link[rel~="license" i]', base)][0] ?? '', 'meta'),
      core && say(named(core.value), core.source),
      say(data.marked.licence, 'microdata'),
      () => say(only(linked(document, 'a[rel~="license" i][href]', base)), 'dom'),
      () => {
        const tag = metaText(tags, 'license', 'read-licence', 'copyright', 'rights');
        return tag && say(named(tag.value), tag.source);
      },
      () => {
        const links = [...linked(document, 'a[href*="creativecommons.org/"]', base)];
        return say(only(new Set(links.filter((link) => COMMONS.test(link)))), 'dom');
      },
    ],
    Boolean,
  );
}
