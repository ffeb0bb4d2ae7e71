import { ArrowLeft } from 'lucide-preact';
import { articleById } from '../../store/articles';
import { versionsOf } from '../../store/versions';
import { watch } from '../../store/watch';
import { EmptyState } from '../../ui/empty-state';
import { useText } from '../../ui/text-context';
import { useLive } from '../../ui/use-live';
import { ListFailed } from '../list/list-failed';
import { originPlace, type Place, placeHash } from '../place';
import { useKeys } from '../shell/keys';
import { usePlaces } from '../shell/places';
import { useViewState } from '../shell/view-state';
import { VersionChanges } from './version-changes';
import { VersionList } from './version-list';
import '../transfer/transfer.css';
import './versions.css';

/** The texts that were kept of an article, and what changed from each to the next. */
export function VersionsView({ place }: { place: Extract<Place, { view: 'versions' }> }) {
  const { id, from, query } = place;
  const { text } = useText();
  const { go } = usePlaces();
  const live = useLive(
    () =>
      watch(async () => {
        const [article, versions] = await Promise.all([articleById(id), versionsOf(id)]);
        return { article, versions };
      }),
    [id],
  );
  const article = live.status === 'ready' ? live.value.article : undefined;
  const versions = live.status === 'ready' ? live.value.versions : [];
  useViewState(live.status === 'ready' ? (article ? 'ready' : 'failed') : live.status);
  const reader: Place = { view: 'article', id, from, query, at: '' };
  useKeys({ Escape: () => go(article ? reader : originPlace(from, query)) });

  if (live.status === 'failed') return <ListFailed error={live.error} alone />;
  if (live.status === 'loading') return <div class="transfer versions" />;
  if (!article)
    return (
      <EmptyState
        alone
        sentence={text('articleUnknown')}
        action={{ text: text('backToLibrary'), act: () => go(originPlace(from, query)) }}
      />
    );
  const at = Math.max(
    0,
    versions.findIndex(({ version }) => version === place.version),
  );
  const newer = versions[at];
  const older = versions[at + 1];
  return (
    <div class="transfer versions">
      <p>
        <a class="versions-back" href={placeHash(reader)}>
          <ArrowLeft size={16} strokeWidth={1.75} aria-hidden="true" />
          <bdi lang={article.lang || undefined}>{article.title || text('untitled')}</bdi>
        </a>
      </p>
      <h1>{text('versions')}</h1>
      <VersionList
        article={article}
        versions={versions}
        looked={newer?.version ?? 0}
        hashOf={(version) => placeHash({ ...place, version })}
      />
      {newer && older && (
        <VersionChanges
          key={newer.version}
          older={older}
          newer={newer}
          lang={article.lang}
          dir={article.dir}
        />
      )}
      {versions.length === 1 && <p class="quiet">{text('versionsOnlyOne')}</p>}
    </div>
  );
}
