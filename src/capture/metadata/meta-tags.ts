import type { Source } from '../../model/capture';
import type { Said } from './said';

/**
 * A page's `<meta>` by name in lower case: RDFa properties first, then names, in the order of the
 * page. Microdata's have the prefix `itemprop:`; `dc:x` is `dc.x` and `dcterm:x` `dcterms.x`.
 */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

const ATTRIBUTES = ['property', 'name', 'http-equiv', 'itemprop'];

/** Reads every `<meta>` that has content. A tag that lists several names counts for each. */
export function readMetaTags(document: Document): MetaTags {
  const tags = new Map<string, string[]>();
  const all = [...document.querySelectorAll('meta[content]')].flatMap((meta) => {
    const content = unescapedTwice(meta.getAttribute('content')?.trim() ?? '');
    return content && !isTemplate(content) ? [{ meta, content }] : [];
  });
  for (const attribute of ATTRIBUTES)
    for (const { meta, content } of all)
      for (const said of meta.getAttribute(attribute)?.toLowerCase().split(/\s+/) ?? []) {
        if (!said) continue;
        const name = attribute === 'itemprop' ? `itemprop:${said}` : plainName(said);
        const values = tags.get(name);
        if (!values) tags.set(name, [content]);
        else if (!values.includes(content)) values.push(content);
      }
  return tags;
}

const ENTITIES: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  '#39': "'",
  '#039': "'",
  amp: '&',
  nbsp: ' ',
};

/** Programs that escape a text twice leave `&quot;` in it, which no one writes. */
const unescapedTwice = (content: string) =>
  content.includes('&')
    ? content.replace(/&(quot|apos|#0?39|amp|nbsp);/g, (whole, name) => ENTITIES[name] ?? whole)
    : content;

const plainName = (name: string) =>
  name.replace(/^(dc|dcterms?)[:.]/, (whole) => (whole.startsWith('dct') ? 'dcterms.' : 'dc.'));

/** `{{ page.title }}`, `undefined`: what a template left unfilled. */
const isTemplate = (content: string) =>
  /^(?:\{\{.*\}\}|#\{.*\}|\$\{.*\}|%\w+%|undefined|null|None|\[object Object\])$/.test(content);

/** The vocabulary that a name belongs to. */
function sourceOf(name: string): Source {
  if (/^(?:og|article|book|profile|video|music):/.test(name)) return 'open-graph';
  if (name.startsWith('twitter:')) return 'twitter';
  if (/^dc(?:terms)?\./.test(name)) return 'dublin-core';
  return name.startsWith('itemprop:') ? 'microdata' : 'meta';
}

/** The first value of the first of these names that has one. */
export function metaText(tags: MetaTags, ...names: string[]): Said<string> | undefined {
  for (const name of names) {
    const value = tags.get(name)?.[0];
    if (value) return { value: value.replace(/\s+/g, ' '), source: sourceOf(name) };
  }
  return undefined;
}

/** All values of the first of these names that has any. */
export function metaList(tags: MetaTags, ...names: string[]): Said<readonly string[]> | undefined {
  for (const name of names) {
    const values = tags.get(name);
    if (values) return { value: values, source: sourceOf(name) };
  }
  return undefined;
}
