import type { Annotation } from '../model/annotation';
import type { Article } from '../model/article';
import type { ArticleImage } from '../model/asset';
import { parseHtml } from '../model/parse-html';
import { takeOffMarks } from './body/highlight-marks';
import { withoutSection } from './body/highlights-section';
import { blockContent } from './body/html-block';
import { pathOf, renameImages } from './body/image-addresses';
import { imagePath } from './body/image-naming';
import { isHtmlBody } from './body/is-html-body';
import { unguarded } from './body/template-guard';
import { readFields } from './fields/read-fields';
import { writeField } from './fields/write-key';
import { readFrontMatter } from './front-matter/read-front-matter';
import { sameValue } from './front-matter/same-value';
import { type PostilRecord, type ReadingRecipe, readPostilRecord } from './read-postil-record';
import { drawFormulas } from './to-html/draw-formulas';
import { renderMarkdown } from './to-html/render-markdown';
import { withoutWikiImages } from './to-markdown/wiki-images';

/** An image of a read article; `path` names its file in the same folder or archive, '' when there is none. */
export interface ReadImage extends ArticleImage {
  path: string;
}

/** What a file held. `id` is '' in a file of another program; `articleId` is the article's `id`. */
export interface ReadArticle {
  article: Article;
  /** **Not sanitised**, and image addresses as the article has them: relative ones are in `images`. */
  html: string;
  annotations: Annotation[];
  images: ReadImage[];
}

/** Marks of a Markdown body that stand for annotations. */
const MARK = 'postil';

/**
 * Reads a Markdown file with front matter: what `writeArticle` wrote, as it was, and files of Hexo,
 * Jekyll, Hugo, Obsidian and the like. Keys that a person edited in a file of ours count more than
 * what Postil noted beside them. `fileName`, with its folders, gives a title where there is none and
 * tells where images are. Throws FrontMatterError when the YAML is broken; `readAsText` keeps such a
 * file. Needs a DOM.
 */
export function readArticle(text: string, options: { fileName?: string } = {}): ReadArticle {
  const { data, body } = readFrontMatter(text);
  const { postil, ...keys } = data;
  const record = readPostilRecord(postil);
  const fileName = options.fileName ?? '';
  return record ? readOwn(record, keys, body, fileName) : readForeign(data, body, fileName);
}

/** The file as an article without metadata: broken front matter stands as code before the text. */
export function readAsText(text: string, options: { fileName?: string } = {}): ReadArticle {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const [, front, , body] =
    /^\s*((---|\+\+\+)[ \t]*\n[\s\S]*?\n\2)[ \t]*(?:\n([\s\S]*))?$/.exec(source) ?? [];
  const article = readForeign(
    {},
    front === undefined ? source : (body ?? ''),
    options.fileName ?? '',
  );
  if (front === undefined) return article;
  const code = document.createElement('pre');
  code.textContent = front;
  return { ...article, html: `${code.outerHTML}\n${article.html}` };
}

function readOwn(
  record: PostilRecord,
  keys: Record<string, unknown>,
  text: string,
  fileName: string,
): ReadArticle {
  const { recipe, depth } = record;
  const told = readFields(keys, recipe);
  const article = { ...told, ...record.fields };
  // A key that is not what these fields would write was edited after the export.
  for (const key of recipe?.keys ?? [])
    if ('field' in key && !Object.hasOwn(article.extra, key.key)) {
      if (record.unsaid.includes(key.key) && !Object.hasOwn(keys, key.key)) continue;
      if (sameValue(writeField(key, article), keys[key.key])) continue;
      Object.assign(article, { [key.field]: told[key.field] });
      if (key.field === 'url') article.urlKey = told.urlKey;
    }
  if (record.fields.extra) article.extra = { ...record.fields.extra, ...added(told, keys, recipe) };
  const plainText = withoutWikiImages(
    withoutSection(unguarded(text, recipe?.guard ?? 'none')),
    (name) => record.images.find(({ file }) => file.split('/').at(-1) === name)?.file,
  );
  const body = bodyOf(
    plainText,
    record.body ?? (isHtmlBody(plainText) ? 'html' : 'markdown'),
    MARK,
  );
  takeOffMarks(body);
  const urls = new Map(record.images.flatMap(({ file, url }) => (file ? [[file, url]] : [])));
  renameImages(body, (address) => urls.get(address));
  const images = record.images.map(({ file, ...image }) => ({
    ...image,
    path: recipe ? imagePath(recipe, file, fileName, depth) : pathOf(file, fileName),
  }));
  return { article, html: body.innerHTML, annotations: record.annotations, images };
}

/** Keys that no field took and that are not just what the profile writes. */
function added(told: Article, keys: Record<string, unknown>, recipe?: ReadingRecipe) {
  const own = new Set(recipe?.keys.map(({ key }) => key));
  return Object.fromEntries(
    Object.keys(told.extra).flatMap((key) => (own.has(key) ? [] : [[key, keys[key]]])),
  );
}

function readForeign(data: Record<string, unknown>, text: string, fileName: string): ReadArticle {
  const article = readFields(data);
  const body = bodyOf(text, isHtmlBody(text) ? 'html' : 'markdown', '');
  if (!article.title) article.title = titleOf(body, fileName);
  const images = new Map<string, ReadImage>();
  for (const image of body.querySelectorAll('img[src]')) {
    const url = image.getAttribute('src') ?? '';
    const alt = image.getAttribute('alt') ?? '';
    const path = pathOf(url, fileName);
    if (path) images.set(url, { articleId: '', url, alt, sha256: '', type: '', missing: '', path });
  }
  return { article, html: body.innerHTML, annotations: [], images: [...images.values()] };
}

function bodyOf(text: string, form: 'html' | 'markdown', mark: string): Element {
  const html = form === 'html' ? text.trim() : renderMarkdown(text, mark);
  const body = parseHtml(html);
  if (form === 'markdown') drawFormulas(body);
  return blockContent(body);
}

/** The first heading of the first level, or the file's name without a blog's date before it. */
function titleOf(body: Element, fileName: string): string {
  const heading = body.querySelector('h1')?.textContent?.trim();
  const name = fileName.replace(/^.*\//, '').replace(/\.\w+$/, '');
  return heading || name.replace(/^\d{4}-\d{2}-\d{2}-(?=.)/, '').trim();
}
