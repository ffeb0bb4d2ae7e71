import type { Article } from '../../model/article';
import type { Provenance, Source } from '../../model/capture';
import { openPage } from '../../platform/tabs';
import type { MessageKey } from '../../platform/text';
import { type ArticleEdit, editArticle } from '../../store/edit-articles';
import { publishedDay } from '../../ui/dates';
import { useText } from '../../ui/text-context';
import { useDoings } from '../shell/doings';
import { linkTarget } from './link-target';
import './article-details.css';

const SOURCES: Record<Source, MessageKey | ''> = {
  'json-ld': 'sourceJsonLd',
  'open-graph': 'sourceOpenGraph',
  twitter: 'sourceTwitter',
  'dublin-core': 'sourceDublinCore',
  microdata: 'sourceMicrodata',
  meta: 'sourceMeta',
  dom: 'sourcePage',
  url: 'sourceAddress',
  none: '',
};

/** A day, a month or a year, or a moment with its zone, as `Article.published` holds it (ISO 8601). */
const DATE = /^(?:\d{4}(?:-\d\d(?:-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?)?)?)?$/;

const list = (typed: string): string[] =>
  typed
    .split(/[,，、;；]/)
    .map((one) => one.trim())
    .filter(Boolean);

/** What is known of an article and where the page said so; what a person knows better is corrected here. */
export function ArticleDetails({ article }: { article: Article }) {
  const { text, language } = useText();
  const { attempt, done } = useDoings();
  const { id, authors, site, published, categories, modified, description, licence = '' } = article;

  const correct = (before: ArticleEdit, after: ArticleEdit) =>
    attempt(async () => {
      await editArticle(id, after);
      done(text('detailsChanged'), () => editArticle(id, before));
    });
  const from = (field: keyof Provenance) => {
    const source = article.provenance?.[field];
    const key = source ? SOURCES[source] : '';
    return key && <span class="quiet small">{text(key)}</span>;
  };
  const field = (
    name: 'authors' | 'site' | 'published' | 'categories',
    label: string,
    value: string,
    edit: (typed: string) => ArticleEdit,
    rule?: RegExp,
  ) => (
    <label>
      <span>{label}</span>
      <input
        key={value}
        id={`edit-${name}`}
        type="text"
        defaultValue={value}
        pattern={rule?.source}
        placeholder={rule && 'YYYY-MM-DD'}
        autocomplete="off"
        onChange={({ currentTarget }) => {
          const typed = currentTarget.value.trim();
          if (!currentTarget.checkValidity()) currentTarget.reportValidity();
          else if (typed !== value) correct({ [name]: article[name] }, edit(typed));
        }}
      />
      {from(name)}
    </label>
  );
  const fact = (name: keyof Provenance, label: string, value: string) =>
    value && (
      <div>
        <span>{label}</span>
        <bdi>{value}</bdi>
        {from(name)}
      </div>
    );
  const terms = linkTarget(licence);

  return (
    <details class="article-details">
      <summary>{text('details')}</summary>
      {field('authors', text('authors'), authors.join(', '), (typed) => ({ authors: list(typed) }))}
      {field('site', text('site'), site, (typed) => ({ site: typed }))}
      {field('published', text('published'), published, (typed) => ({ published: typed }), DATE)}
      {field('categories', text('categories'), categories.join(', '), (typed) => ({
        categories: list(typed),
      }))}
      {fact('modified', text('modified'), publishedDay(modified, new Date(), language))}
      {fact('description', text('description'), description)}
      {licence && (
        <div>
          <span>{text('licence')}</span>
          {terms.kind === 'page' ? (
            <button type="button" class="link" onClick={() => void openPage(terms.url)}>
              {licence}
            </button>
          ) : (
            <bdi>{licence}</bdi>
          )}
          {from('licence')}
        </div>
      )}
    </details>
  );
}
