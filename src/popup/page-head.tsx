import { Fragment } from 'preact';
import type { Article } from '../model/article';
import { publishedDay } from '../ui/dates';
import { useText } from '../ui/text-context';
import { bareTitle } from './bare-title';

interface PageHeadProps {
  /** The article once there is one; before that the page's own title and address. */
  article: Article | undefined;
  title: string;
  url: string;
}

/** Title, and in one line: site, author, date, words. */
export function PageHead({ article, title, url }: PageHeadProps) {
  const { text, counted, language } = useText();
  const shown = article?.title || bareTitle(title, url) || url || text('nothingToSave');
  const facts = article
    ? [
        article.site || hostOf(article.url),
        namesOf(article.authors),
        publishedDay(article.published, new Date(), language),
        article.words > 0 && counted('words', article.words),
      ]
    : [hostOf(url)];
  return (
    <header class="page-head" lang={article?.lang || undefined}>
      <h1 id="title" dir="auto" title={shown}>
        {shown}
      </h1>
      <p class="facts quiet small">
        {facts.filter(Boolean).map((fact, index) => (
          <Fragment key={fact}>
            {index > 0 && ' '}
            <span>{fact}</span>
          </Fragment>
        ))}
      </p>
    </header>
  );
}

/** Papers have dozens of authors; the date and the words must not be pushed out by them. */
const namesOf = (authors: string[]) =>
  authors.slice(0, 2).join(', ') + (authors.length > 2 ? ' …' : '');

const hostOf = (url: string) =>
  URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
