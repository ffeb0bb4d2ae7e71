/** A page's `<meta>` by name, property or itemprop in lower case, in the order of the page. */
export type MetaTags = ReadonlyMap<string, readonly string[]>;

/** Reads every `<meta>` that has content. A tag that lists several names counts for each. */
export function readMetaTags(document: Document): MetaTags {
  const tags = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const content = meta.getAttribute('content')?.trim();
    if (!content || isTemplate(content)) continue;
    const names = ['property', 'name', 'itemprop', 'http-equiv']
      .map((attribute) => meta.getAttribute(attribute) ?? '')
      .join(' ');
    for (const name of new Set(names.toLowerCase().split(/\s+/)))
      if (name) tags.set(name, [...(tags.get(name) ?? []), content]);
  }
  return tags;
}

/** `{{ page.title }}`, `undefined`: what a template left unfilled. */
const isTemplate = (content: string) =>
  /^(?:\{\{.*\}\}|#\{.*\}|\$\{.*\}|%\w+%|undefined|null|None|\[object Object\])$/.test(content);

/** The first value of the first of these names that has one, else ''. */
export function firstMeta(tags: MetaTags, ...names: string[]): string {
  for (const name of names) {
    const value = tags.get(name)?.[0];
    if (value) return value.replace(/\s+/g, ' ');
  }
  return '';
}

/** All values of the first of these names that has any. */
export function allMeta(tags: MetaTags, ...names: string[]): readonly string[] {
  for (const name of names) {
    const values = tags.get(name);
    if (values) return values;
  }
  return [];
}
