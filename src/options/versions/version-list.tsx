import { useMemo } from 'preact/hooks';
import { compareTexts } from '../../library/compare-texts';
import type { Article, Body } from '../../model/article';
import { countWords } from '../../model/words';
import { showVersion } from '../../store/versions';
import { useText } from '../../ui/text-context';
import { useDoings } from '../shell/doings';
import { ChangeCount } from './change-count';

interface VersionListProps {
  article: Article;
  /** The newest first. */
  versions: Body[];
  /** The version whose changes are shown. */
  looked: number;
  hashOf(version: number): string;
}

/** The versions of an article: when each was kept, how much of it is new, and which one is read. */
export function VersionList({ article, versions, looked, hashOf }: VersionListProps) {
  const { text, counted, language } = useText();
  const { attempt, done } = useDoings();
  const changes = useMemo(
    () =>
      versions.map((body, index) => {
        const older = versions[index + 1];
        return older && compareTexts(older.text, body.text, article.lang);
      }),
    [versions, article.lang],
  );
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });

  const show = (version: number) =>
    attempt(async () => {
      const before = await showVersion(article.id, version);
      done(text('versionShownNow', version), () => showVersion(article.id, before));
    });

  return (
    <ol class="version-list" reversed aria-label={text('versions')}>
      {versions.map(({ version, text: words, captured }, index) => {
        const change = changes[index];
        return (
          <li key={version} data-version={version} aria-current={version === looked || undefined}>
            <div class="version-facts">
              <a href={hashOf(version)}>{text('versionNumber', version)}</a>
              <time class="quiet" dateTime={captured}>
                {when.format(new Date(captured))}
              </time>
              <span class="quiet">{counted('words', countWords(words))}</span>
              {change && <ChangeCount added={change.added} removed={change.removed} />}
            </div>
            {version === article.version ? (
              <strong class="version-read">{text('versionRead')}</strong>
            ) : (
              <button type="button" data-act="show" onClick={() => show(version)}>
                {text('versionShowNumber', version)}
              </button>
            )}
          </li>
        );
      })}
    </ol>
  );
}
