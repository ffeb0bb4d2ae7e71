import type { Annotation } from './annotation';
import type { Article } from './article';
import type { ArticleImage } from './asset';

/** An article with everything that belongs to it except image bytes: what an export takes. */
export interface WholeArticle {
  article: Article;
  /** The shown version of the body; sanitised, image addresses the original ones. */
  html: string;
  annotations: Annotation[];
  images: ArticleImage[];
}
