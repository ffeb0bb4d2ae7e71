import type { Annotation } from '../model/annotation';
import type { Article, Body } from '../model/article';
import type { ArticleImage, Asset } from '../model/asset';
import { newId } from '../model/id';
import { countWords } from '../model/words';
import { mergeArticle, mergeHighlight } from './merge-imported';

/** An article from outside, its HTML sanitised. `article.id` is '' when the file gave none. */
export interface Incoming {
  article: Article;
  /** '' when the import holds no text of it. */
  html: string;
  text: string;
  /** Postil's own, known by their ids. */
  annotations: Annotation[];
  /** Another program's, known by their words. */
  highlights: Annotation[];
  images: ArticleImage[];
  assets: Asset[];
}

/** What became of an article that came in. */
export interface Imported {
  id: string;
  outcome: 'added' | 'merged' | 'unchanged';
}

/** What the library has of all that comes in together. */
interface Known {
  articles: Article[];
  /** Articles with the same HTML as one that comes in without an address. */
  twins: { articleId: string; hash: string }[];
  /** The articles that have a text. */
  textOf: string[];
  images: ArticleImage[];
  annotations: Annotation[];
}

/** Whether its address alone names it: of one page there may be many selections. */
export const isPage = ({ urlKey, kind }: Article): boolean => urlKey !== '' && kind !== 'selection';

const imageKey = ({ articleId, url }: ArticleImage) => `${articleId} ${url}`;
const passageKey = ({ articleId, target }: Annotation) =>
  `${articleId} ${target.exact.replace(/\s+/g, ' ').trim()}`;

/**
 * Decides in memory what many incoming articles change, one after the other, so that one page twice in
 * an export is one article; the store reads before and writes after, once a table.
 */
export class ImportBatch {
  readonly #stored: Set<string>;
  readonly #articles: Map<string, Article>;
  readonly #byPage: Map<string, string>;
  readonly #twins: Map<string, string[]>;
  readonly #texts: Set<string>;
  readonly #images: Map<string, ArticleImage>;
  readonly #annotations: Map<string, Annotation>;
  readonly #passages: Map<string, string>;
  readonly #changed = {
    articles: new Map<string, Article>(),
    bodies: new Map<string, Body>(),
    annotations: new Map<string, Annotation>(),
    images: new Map<string, ArticleImage>(),
    assets: new Map<string, Asset>(),
  };

  constructor(known: Known) {
    this.#stored = new Set(known.articles.map(({ id }) => id));
    this.#articles = new Map(known.articles.map((article) => [article.id, article]));
    this.#byPage = new Map(known.articles.filter(isPage).map(({ urlKey, id }) => [urlKey, id]));
    this.#twins = new Map(
      [...Map.groupBy(known.twins, ({ hash }) => hash)].map(([hash, twins]) => [
        hash,
        twins.map(({ articleId }) => articleId),
      ]),
    );
    this.#texts = new Set(known.textOf);
    this.#images = new Map(known.images.map((image) => [imageKey(image), image]));
    this.#annotations = new Map(known.annotations.map((one) => [one.id, one]));
    this.#passages = new Map(known.annotations.map((one) => [passageKey(one), one.id]));
  }

  /** Takes one article in. `hash` is that of its HTML, '' when it has none. */
  take(incoming: Incoming, hash: string): Imported {
    const known = this.#find(incoming.article, hash);
    const id = known?.id ?? (incoming.article.id || newId());
    const changes = [
      this.#takeArticle(id, known, incoming),
      this.#takeText(id, incoming, hash),
      this.#takeAnnotations(id, incoming.annotations),
      this.#takeHighlights(id, incoming.highlights),
      this.#takeImages(id, incoming),
    ];
    const outcome = !known ? 'added' : changes.some(Boolean) ? 'merged' : 'unchanged';
    return { id, outcome };
  }

  /** The rows that are new or changed. */
  changes() {
    const { articles, bodies, annotations, images, assets } = this.#changed;
    const isNew = ({ id }: Article) => !this.#stored.has(id);
    return {
      added: [...articles.values()].filter(isNew),
      merged: [...articles.values()].filter((article) => !isNew(article)),
      bodies: [...bodies.values()],
      annotations: [...annotations.values()],
      images: [...images.values()],
      assets: [...assets.values()],
    };
  }

  #find(article: Article, hash: string): Article | undefined {
    const same = this.#articles.get(article.id);
    if (same) return same;
    if (isPage(article)) return this.#articles.get(this.#byPage.get(article.urlKey) ?? '');
    return (this.#twins.get(hash) ?? [])
      .map((id) => this.#articles.get(id))
      .find((twin) => twin?.title === article.title && twin.urlKey === article.urlKey);
  }

  #put(article: Article) {
    this.#articles.set(article.id, article);
    if (isPage(article)) this.#byPage.set(article.urlKey, article.id);
    this.#changed.articles.set(article.id, article);
  }

  #takeArticle(id: string, known: Article | undefined, { article, html }: Incoming): boolean {
    if (!known) {
      // Version 0 is no text: the first that comes is version 1.
      this.#put({ ...article, id, version: html ? article.version : 0 });
      return true;
    }
    const merged = mergeArticle(known, article);
    if (merged) this.#put({ ...merged, updated: new Date().toISOString() });
    return merged !== undefined;
  }

  /** A text is taken where there is none; one that is there is never replaced. */
  #takeText(id: string, { article, html, text }: Incoming, hash: string): boolean {
    const into = this.#articles.get(id);
    if (!html || !into || this.#texts.has(id)) return false;
    const version = Math.max(1, into.version);
    this.#texts.add(id);
    this.#twins.set(hash, [...(this.#twins.get(hash) ?? []), id]);
    const captured = article.saved || into.saved;
    this.#changed.bodies.set(id, { articleId: id, version, html, text, hash, captured });
    if (into.version !== version || !into.words) {
      const words = article.words || countWords(text);
      this.#put({ ...into, version, words, kind: article.kind });
    }
    return true;
  }

  #takeAnnotations(articleId: string, annotations: Annotation[]): boolean {
    const fresh = annotations.filter(({ id }) => !this.#annotations.has(id));
    for (const one of fresh) this.#putAnnotation({ ...one, articleId });
    return fresh.length > 0;
  }

  /** The same passage twice, from this import or an earlier one, is one highlight. */
  #takeHighlights(articleId: string, highlights: Annotation[]): boolean {
    let changed = false;
    for (const one of highlights.map((row) => ({ ...row, articleId }))) {
      const twin =
        this.#annotations.get(one.id) ??
        this.#annotations.get(this.#passages.get(passageKey(one)) ?? '');
      const merged = twin ? mergeHighlight(twin, one) : one;
      if (!merged) continue;
      this.#putAnnotation(twin ? { ...merged, updated: new Date().toISOString() } : merged);
      changed = true;
    }
    return changed;
  }

  #putAnnotation(annotation: Annotation) {
    this.#annotations.set(annotation.id, annotation);
    this.#passages.set(passageKey(annotation), annotation.id);
    this.#changed.annotations.set(annotation.id, annotation);
  }

  #takeImages(articleId: string, { images, assets }: Incoming): boolean {
    for (const asset of assets) this.#changed.assets.set(asset.sha256, asset);
    const fresh = images
      .map((image) => ({ ...image, articleId }))
      .filter((image) => {
        const known = this.#images.get(imageKey(image));
        return !known?.sha256 && (image.sha256 || !known);
      });
    for (const image of fresh) {
      this.#images.set(imageKey(image), image);
      this.#changed.images.set(imageKey(image), image);
    }
    return fresh.length > 0;
  }
}
