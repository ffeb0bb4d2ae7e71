import type { Article } from '../../model/article';
import { ago } from '../../ui/dates';
import { readingMinutes } from '../../ui/reading-minutes';
import { useText } from '../../ui/text-context';

/** Site · authors · when it was saved, by which lists are sorted · minutes: as much as is known. */
export function ArticleLine({ article }: { article: Article }) {
  const { text, counted, language } = useText();
  const { site, authors, saved, words } = article;
  const when = text('savedAgo', ago(saved, new Date(), language));
  const parts = [
    site,
    // A site that signs as its own author says nothing twice.
    authors.filter((author) => author !== site).join(', '),
    when,
    words > 0 && counted('minutes', readingMinutes(article)),
  ].filter((part) => typeof part === 'string' && part !== '');
  return (
    <p class="article-line">
      {parts.map((part, index) => (
        <span key={index} class={part === when ? 'article-when' : undefined}>
          <bdi>{part}</bdi>
        </span>
      ))}
    </p>
  );
}
