import type { Annotation } from '../../model/annotation';
import type { Article } from '../../model/article';
import { publishedDay } from '../../ui/dates';
import { useText } from '../../ui/text-context';
import type { Placed } from '../marks/use-placed';
import type { ArticleSurface } from './article-surface';
import { printCopy } from './print-copy';
import './print-copy.css';

interface PrintOptions {
  article: Article;
  annotations: Annotation[];
  placed: Placed | undefined;
  lang: string;
  reading: string;
}

/** The way to make what is printed of an article, with its highlights and notes. */
export function usePrintCopy({ article, annotations, placed, lang, reading }: PrintOptions) {
  const { text, language } = useText();
  return (surface: ArticleSurface): HTMLElement => {
    const passages = annotations.flatMap(({ id, color, note }) => {
      const found = placed?.get(id);
      if (!found || 'reason' in found) return [];
      const { start, end } = found;
      return [{ start, end, color, note }];
    });
    const { title, dir, site, authors, published, url } = article;
    const line = [site, authors.join(', '), publishedDay(published, new Date(), language)];
    const facts = { title: title || text('untitled'), dir, lang, line, url, notes: text('note') };
    return printCopy(
      surface,
      passages.toSorted((one, two) => one.start - two.start),
      facts,
      reading,
    );
  };
}
