import type { Article } from '../../model/article';
import { ago, publishedDay } from '../../ui/dates';
import { readingMinutes } from '../../ui/reading-minutes';
import { useText } from '../../ui/text-context';

/** Site · authors · date · minutes: as much of it as is known. */
export function ArticleLine({ article }: { article: Article }) {
  const { counted, language } = useText();
  const now = new Date();
  const { site, authors, published, saved, words } = article;
  const parts = [
    site,
    // A site that signs as its own author says nothing twice.
    authors.filter((author) => author !== site).join(', '),
    publishedDay(published, now, language) || ago(saved, now, language),
    words > 0 && counted('minutes', readingMinutes(article)),
  ].filter((part) => typeof part === 'string' && part !== '');
  return (
    <p class="article-line">
      {parts.map((part, index) => (
        <span key={index}>
          <bdi>{part}</bdi>
        </span>
      ))}
    </p>
  );
}
