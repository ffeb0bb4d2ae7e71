import type { LinkedData } from './linked-data';
import { type MetaTags, metaList } from './meta-tags';
import type { Said } from './said';

/** More than this are keywords for machines. */
const MOST = 20;
const LONGEST = 60;

const words = (line: string) => line.split(/[,，;；、|]/);

/**
 * The source's own sections and keywords, each once: sections first, then what linked data, tags and
 * links marked as tags name. The provenance is that of the first place that names any.
 */
export function readCategories(
  document: Document,
  tags: MetaTags,
  data: { json: LinkedData; marked: LinkedData },
): Said<string[]> | undefined {
  const shown = [...document.querySelectorAll('a[rel~="tag"], a[rel~="category"]')].map(
    (link) => link.textContent ?? '',
  );
  const places: (Said<readonly string[]> | undefined)[] = [
    metaList(tags, 'article:section'),
    { value: data.json.categories, source: 'json-ld' },
    metaList(tags, 'article:tag'),
    {
      value: (metaList(tags, 'dc.subject', 'dcterms.subject')?.value ?? []).flatMap(words),
      source: 'dublin-core',
    },
    { value: data.marked.categories, source: 'microdata' },
    {
      value: (
        metaList(
          tags,
          'keywords',
          'news_keywords',
          'citation_keywords',
          'parsely-tags',
          'sailthru.tags',
        )?.value ?? []
      ).flatMap(words),
      source: 'meta',
    },
    { value: shown, source: 'dom' },
  ];
  const unique = new Map<string, string>();
  let source: Said<string[]>['source'] | undefined;
  for (const place of places)
    for (const one of place?.value ?? []) {
      const name = one.replace(/\s+/g, ' ').trim().replace(/^#/, '');
      if (!name || name.length > LONGEST || unique.has(name.toLowerCase())) continue;
      unique.set(name.toLowerCase(), name);
      source ??= place?.source;
    }
  return source && { value: [...unique.values()].slice(0, MOST), source };
}
