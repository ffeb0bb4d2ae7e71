import type { Thing } from './linked-data';

/** How the two ways to write an item into HTML name its parts (HTML "Microdata", RDFa Lite 1.1). */
const WAYS = [
  { scope: 'itemscope', type: 'itemtype', property: 'itemprop' },
  { scope: 'typeof', type: 'typeof', property: 'property' },
] as const;
type Way = (typeof WAYS)[number];

/** Properties that the metadata asks for; an article's body is a property too, and long. */
const WANTED = new Set(
  'headline name author creator publisher datePublished dateCreated dateModified image thumbnailUrl inLanguage keywords articleSection license description url mainEntityOfPage'.split(
    ' ',
  ),
);
/** Deeper items than an author's employer say nothing of the article. */
const DEEPEST = 3;

const plain = (name: string) => name.replace(/^.*[/#:]/, '');

function typesOf(element: Element, way: Way): string[] {
  return (element.getAttribute(way.type) ?? '').split(/\s+/).filter(Boolean).map(plain);
}

function saidBy(element: Element, way: Way, depth: number): unknown {
  if (element.hasAttribute(way.scope)) return itemOf(element, way, depth + 1);
  const said = element.getAttribute('content') ?? element.getAttribute('datetime');
  if (said !== null) return said;
  const isName =
    element.localName === 'a' &&
    /author|creator|name|section|keywords/i.test(element.getAttribute(way.property) ?? '');
  const address = element.getAttribute('href') ?? element.getAttribute('src');
  if (address && !isName) return address;
  return element.textContent?.replace(/[^\S\n]+/g, ' ').trim() ?? '';
}

function itemOf(scope: Element, way: Way, depth: number): Thing {
  const item: Thing = { '@type': typesOf(scope, way) };
  if (depth > DEEPEST) return item;
  for (const part of scope.querySelectorAll(`[${way.property}]`)) {
    if (part.parentElement?.closest(`[${way.scope}]`) !== scope) continue;
    for (const name of (part.getAttribute(way.property) ?? '').split(/\s+/).map(plain)) {
      if (!WANTED.has(name)) continue;
      const value = saidBy(part, way, depth);
      const known = item[name];
      item[name] = known === undefined ? value : [known, value].flat();
    }
  }
  return item;
}

/** Properties by which a page or a blog has an article of its own. */
const HOLDS = /(?:^|[\s:])(?:mainEntity|mainEntityOfPage|mainContentOfPage|blogPosts?|hasPart)$/;

/** The items of a page's microdata and RDFa Lite that stand for themselves, in page order. */
export function markedThings(document: Document): Thing[] {
  return WAYS.flatMap((way) =>
    [...document.querySelectorAll(`[${way.scope}]`)]
      .filter((scope) => {
        const property = scope.getAttribute(way.property);
        return property === null || HOLDS.test(property);
      })
      .map((scope) => itemOf(scope, way, 0)),
  );
}
