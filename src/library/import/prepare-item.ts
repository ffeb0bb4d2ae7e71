import { emptyArticle } from '../../markdown/fields/empty-article';
import type { Annotation } from '../../model/annotation';
import type { Article } from '../../model/article';
import { parseHtml } from '../../model/parse-html';
import { plainText } from '../../model/plain-text';
import { sanitise } from '../../model/sanitise';
import { urlKey } from '../../model/url-key';
import { countWords } from '../../model/words';
import type { Incoming } from '../../store/import-batch';
import { knownHtml } from '../../store/imports';
import type { ImportedHighlight, ImportItem, LoadedText } from './format';
import { type FileAt, type SettledImages, settleImages, takeOutImages } from './imported-images';
import { placeHighlights } from './place-highlights';
import { stableId } from './stable-id';

/** An item ready to be stored, and what its report says beside the outcome. */
export interface Prepared {
  incoming: Incoming;
  missingImages: number;
  unplaced: number;
  frontMatter: string;
}

/**
 * Reads an item's text and makes everything of it that the store takes: whoever wrote the HTML, it is
 * sanitised here; highlights are looked for in the text, or in the one that the library has.
 */
export async function prepareItem(item: ImportItem, fileAt: FileAt): Promise<Prepared> {
  const loaded: LoadedText = (await item.load?.()) ?? { html: '' };
  const told = { ...emptyArticle(), ...defined(item.article), ...defined(loaded.article ?? {}) };
  const hasParts = loaded.html || loaded.images?.length;
  const read = hasParts ? await readHtml(loaded, told.url, fileAt) : undefined;
  const html = read?.clean.innerHTML.trim() ?? '';
  const text = read ? plainText(read.clean) : '';
  const article = completed(loaded.annotations ? told : named(told), text);
  const given = [...item.highlights, ...(loaded.highlights ?? [])].filter(({ exact }) => exact);
  const { highlights, unplaced } = await placeHighlights(
    await Promise.all(given.map((one) => annotationOf(one, article))),
    given.length ? await textFor(article, html ? read?.clean : undefined) : undefined,
  );
  return {
    incoming: {
      images: read?.images ?? [],
      assets: read?.assets ?? [],
      article,
      html,
      text,
      annotations: loaded.annotations ?? [],
      highlights,
    },
    missingImages: (read?.images ?? []).filter(({ missing }) => missing === 'not-found').length,
    unplaced,
    frontMatter: loaded.frontMatter ?? '',
  };
}

interface ReadHtml extends SettledImages {
  clean: HTMLElement;
}

async function readHtml(
  { html, images }: LoadedText,
  url: string,
  fileAt: FileAt,
): Promise<ReadHtml> {
  const body = parseHtml(html);
  const settled = images
    ? await settleImages(body, images, url, fileAt)
    : await takeOutImages(body);
  const clean = document.createElement('div');
  clean.append(sanitise(body.innerHTML));
  return { ...settled, clean };
}

/** A field that one part does not know is not known: it must not empty the other's. */
const defined = (fields: Partial<Article>): Partial<Article> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== '' && value !== undefined),
  );

/** A row of a table often has just the address: it names page and site until the text is there. */
function named(article: Article): Article {
  const host = URL.parse(article.url)?.hostname.replace(/^www\./, '') ?? '';
  return { ...article, title: article.title || article.url, site: article.site || host };
}

/** What a file of another program does not say. */
function completed(article: Article, text: string): Article {
  const now = new Date().toISOString();
  return {
    ...article,
    urlKey: article.urlKey || urlKey(article.url),
    saved: article.saved || now,
    updated: article.updated || article.saved || now,
    words: article.words || countWords(text),
  };
}

async function annotationOf(one: ImportedHighlight, article: Article): Promise<Annotation> {
  const { exact, prefix, suffix, color, note, tags, key } = one;
  const page = article.urlKey || article.id || article.title;
  const created = one.created || article.saved;
  return {
    id: await stableId('highlight', page, exact.replace(/\s+/g, ' '), key),
    articleId: article.id,
    target: { exact, prefix, suffix, start: 0, end: 0 },
    found: {},
    color,
    note,
    tags,
    created,
    updated: created,
  };
}

/** The text that highlights are looked for in; nothing in it runs or is fetched. */
async function textFor(article: Article, own: HTMLElement | undefined): Promise<HTMLElement> {
  if (own) return own;
  return parseHtml(await knownHtml(article));
}
