import type { Article } from '../model/article';
import { parseHtml } from '../model/parse-html';
import type { Profile } from '../model/profile';
import type { Recipe } from '../model/recipe';
import type { WholeArticle } from '../model/whole-article';
import { takeOffMarks } from './body/highlight-marks';
import { highlightsSection } from './body/highlights-section';
import { htmlBlock } from './body/html-block';
import { renameImages } from './body/image-addresses';
import { imageNaming } from './body/image-naming';
import { type KeptImage, keptImages } from './body/kept-images';
import { guarded, hasBraces } from './body/template-guard';
import { readFields } from './fields/read-fields';
import { type KeyContext, writeKey } from './fields/write-key';
import { filePath, ownPath } from './file-path';
import { writeFrontMatter } from './front-matter/write-front-matter';
import { tomlLine } from './front-matter/write-toml';
import { markdownOf } from './html-to-markdown';
import { postilRecord } from './postil-record';
import { recipeOf } from './recipes/recipes';
import { type TemplateFacts, templateFacts } from './templates/template-facts';
import type { Templates } from './templates/templates';
import { wikiImages } from './to-markdown/wiki-images';

/** An article as a file, and the images that go with it. */
export interface WrittenArticle {
  /** Path of the file below the export's folder. */
  path: string;
  text: string;
  /** The kept images that the article has, by their path below the same folder; each path once. */
  assets: { sha256: string; path: string }[];
}

export interface WriteOptions {
  /** Paths in use. */
  taken?: Iterable<string>;
  /** What stands over the listed highlights, in the person's language. */
  heading?: string;
  /** What `templatesFor` gives for the profile; an own one cannot do without. */
  templates?: Templates | undefined;
}

/**
 * Writes an article with all that belongs to it as one file with front matter. `html` may hold the
 * marks of its annotations. `readArticle` gives the same back, unless the profile leaves the record
 * out, and the same input always gives the same text. Throws FrontMatterLossError when a key of the
 * article's own cannot be written, TemplateError when a template of the profile is wrong. Needs a DOM.
 */
export function writeArticle(
  whole: WholeArticle,
  profile: Profile,
  { taken = [], heading = 'Highlights', templates }: WriteOptions = {},
): WrittenArticle {
  const recipe = recipeOf(profile);
  const fill = filler(whole, profile, templates);
  const path = profile.recipe
    ? ownPath(fill('fillPath', recipe.path), taken)
    : filePath(whole.article, recipe.path, taken);
  const kept = keptImages(whole.images, imageNaming(recipe, path));
  const body = bodyText(whole, profile, recipe, kept, heading);
  const context = { hasBraces: hasBraces(body), fill: (text: string) => fill('fill', text) };
  const all = visibleKeys(whole.article, recipe, context);
  const [keys, unsaid] = recipe.front === 'toml' ? sayable(all) : [all, []];
  const depth = path.split('/').length - 1;
  const record = recipe.record && {
    postil: postilRecord(whole, profile, readFields(keys, recipe), { kept, depth, unsaid }),
  };
  const assets = new Map([...kept.values()].map(({ path: at, sha256 }) => [at, sha256]));
  return {
    path,
    text: `${frontMatter(keys, record || {}, recipe)}\n${guarded(body, recipe.guard)}`,
    assets: [...assets].map(([at, sha256]) => ({ sha256, path: at })),
  };
}

/** What TOML can say of the keys, and the names of the others. */
function sayable(keys: Record<string, unknown>): [Record<string, unknown>, string[]] {
  const said = Object.entries(keys).filter(([key, value]) => tomlLine(key, value));
  const all = Object.fromEntries(said);
  return [all, Object.keys(keys).filter((key) => !Object.hasOwn(all, key))];
}

/** TOML has no null and no text that is not Unicode; the record, which may need both, is JSON there. */
const frontMatter = (keys: object, record: { postil?: unknown }, { front }: Recipe) =>
  writeFrontMatter(
    front === 'toml' && record.postil
      ? { ...keys, postil: JSON.stringify(record.postil) }
      : { ...keys, ...record },
    front,
  );

/** Fills the templates of an own profile; the facts are gathered when the first one asks. */
function filler(whole: WholeArticle, { names = {} }: Profile, templates: Templates | undefined) {
  let facts: TemplateFacts | undefined;
  return (how: keyof Templates, template: string): string => {
    if (!templates) throw new Error('An own profile needs its templates');
    facts ??= templateFacts(whole, names);
    return templates[how](template, facts);
  };
}

function bodyText(
  { html, annotations }: WholeArticle,
  profile: Profile,
  recipe: Recipe,
  kept: Map<string, KeptImage>,
  heading: string,
): string {
  const { place } = recipe.highlights;
  const body = parseHtml(html);
  if (place === 'end' || place === 'none') takeOffMarks(body);
  renameImages(body, (address) => kept.get(address)?.reference);
  const text =
    profile.body === 'html' ? htmlBlock(innerHtml(body)) : markdownBody(body, recipe, kept);
  const section =
    place === 'place' || place === 'none'
      ? ''
      : highlightsSection(annotations, profile.body, {
          heading,
          names: profile.names ?? {},
          imageAt: (address) => kept.get(address)?.reference ?? address,
          look: recipe.highlights,
        });
  return [text, section].filter(Boolean).join('\n\n').trimEnd().concat('\n');
}

function markdownBody(
  body: HTMLElement,
  { mark, wikiImages: asWiki }: Recipe,
  kept: Map<string, KeptImage>,
): string {
  // The name alone: Obsidian finds a file by it wherever it is, and a hash is the name of one only.
  const names = new Map([...kept.values()].map((one) => [one.reference, one.path]));
  const nameOf = (address: string) =>
    address.includes('#') ? undefined : names.get(address)?.replace(/^.*\//, '');
  return markdownOf(body, mark, asWiki ? (tree) => wikiImages(tree, nameOf) : undefined).trimEnd();
}

/** A parser drops the first line ending of a `<pre>`, a serialiser does not double it. */
function innerHtml(body: Element): string {
  for (const pre of body.querySelectorAll('pre')) {
    const { firstChild } = pre;
    if (firstChild?.nodeType === Node.TEXT_NODE && firstChild.nodeValue?.startsWith('\n'))
      pre.prepend('\n');
  }
  return body.innerHTML;
}

/** The keys that people and generators read: the profile's, then the article's own in their order. */
function visibleKeys(
  article: Article,
  recipe: Recipe,
  context: KeyContext,
): Record<string, unknown> {
  const { postil: _reserved, ...extra } = article.extra;
  const own = recipe.keys.flatMap((key): [string, unknown][] => {
    const value = Object.hasOwn(extra, key.key) ? extra[key.key] : writeKey(key, article, context);
    return value === undefined ? [] : [[key.key, value]];
  });
  const named = new Set(own.map(([key]) => key));
  return Object.fromEntries([...own, ...Object.entries(extra).filter(([key]) => !named.has(key))]);
}
