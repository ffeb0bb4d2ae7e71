import type { Article } from '../model/article';
import { parseHtml } from '../model/parse-html';
import type { Profile } from '../model/profile';
import type { WholeArticle } from '../model/whole-article';
import { highlightsSection } from './body/highlights-section';
import { htmlBlock } from './body/html-block';
import { renameImages } from './body/image-addresses';
import { type KeptImage, keptImages } from './body/kept-images';
import { guarded, hasBraces } from './body/template-guard';
import { readFields } from './fields/read-fields';
import { writeKey } from './fields/write-key';
import { filePath } from './file-path';
import { writeFrontMatter } from './front-matter/write-front-matter';
import { markdownOf } from './html-to-markdown';
import { postilRecord } from './postil-record';
import type { Recipe } from './recipes/recipe';
import { RECIPES } from './recipes/recipes';

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
}

/**
 * Writes an article with all that belongs to it as one file with front matter. `html` may hold the
 * marks of its annotations. `readArticle` gives the same back, and the same input always gives the
 * same text. Throws FrontMatterLossError
 * when a key of the article's own cannot be written. Needs a DOM.
 */
export function writeArticle(
  whole: WholeArticle,
  profile: Profile,
  { taken = [], heading = 'Highlights' }: WriteOptions = {},
): WrittenArticle {
  const recipe = RECIPES[profile.name];
  const path = filePath(whole.article, recipe.path, taken);
  const kept = keptImages(whole.images, recipe, path.replace(/\/[^/]*$/, ''));
  const body = bodyText(whole, profile, kept, heading);
  const keys = visibleKeys(whole.article, recipe, hasBraces(body));
  const front = writeFrontMatter({
    ...keys,
    postil: postilRecord(whole, profile, readFields(keys, recipe), kept),
  });
  const assets = new Map([...kept.values()].map(({ path: at, sha256 }) => [at, sha256]));
  return {
    path,
    text: `${front}\n${guarded(body, recipe.guard)}`,
    assets: [...assets].map(([at, sha256]) => ({ sha256, path: at })),
  };
}

function bodyText(
  { html, annotations }: WholeArticle,
  profile: Profile,
  kept: Map<string, KeptImage>,
  heading: string,
): string {
  const body = parseHtml(html);
  renameImages(body, (address) => kept.get(address)?.reference);
  const text =
    profile.body === 'html'
      ? htmlBlock(innerHtml(body))
      : markdownOf(body, RECIPES[profile.name].mark).trimEnd();
  const section = highlightsSection(annotations, profile.body, {
    heading,
    names: profile.names ?? {},
    imageAt: (address) => kept.get(address)?.reference ?? address,
  });
  return [text, section].filter(Boolean).join('\n\n').trimEnd().concat('\n');
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
function visibleKeys(article: Article, recipe: Recipe, braces: boolean): Record<string, unknown> {
  const { postil: _reserved, ...extra } = article.extra;
  const own = recipe.keys.flatMap((key): [string, unknown][] => {
    const value = Object.hasOwn(extra, key.key) ? extra[key.key] : writeKey(key, article, braces);
    return value === undefined ? [] : [[key.key, value]];
  });
  const named = new Set(own.map(([key]) => key));
  return Object.fromEntries([...own, ...Object.entries(extra).filter(([key]) => !named.has(key))]);
}
