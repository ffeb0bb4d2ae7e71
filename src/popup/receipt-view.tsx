import { CircleAlert } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { annotationsOf } from '../store/annotations';
import { tagCounts, trashArticles } from '../store/articles';
import { imagesOf } from '../store/images';
import { watch } from '../store/watch';
import { useText } from '../ui/text-context';
import { useLive } from '../ui/use-live';
import { AnnotationList } from './annotation-list';
import { Foot } from './foot';
import { goToLibrary } from './go-to-library';
import { ImageLine } from './image-line';
import { imageReport } from './image-report';
import { LibraryClosed } from './library-closed';
import { MarginFields } from './margin-fields';
import type { Opening } from './opening';
import { PageHead } from './page-head';
import { ReturnOffer } from './return-offer';
import { receiptSentence } from './sentences';
import { StateAction } from './state-action';
import { StateLine } from './state-line';
import { useClip } from './use-clip';
import { useSiteAccess } from './use-site-access';

/** The receipt of a page: what was kept, what the reader adds, and what to do next. */
export function ReceiptView({ opening }: { opening: Opening }) {
  const { page, key, typed } = opening;
  const texts = useText();
  const { text } = texts;
  const { rows, article, lastSeen, receipt, ask } = useClip(opening);
  const tags = useLive(() => watch(tagCounts), []);
  const belongings = useLive(() => watch(() => belongingsOf(article?.id)), [article?.id]);
  const access = useSiteAccess(page.url);
  const [exported, setExported] = useState('');
  const [trouble, setTrouble] = useState('');

  const say = (key: Trouble) => (error: unknown) =>
    setTrouble(text(key, error instanceof Error ? error.message : String(error)));
  const undo = () => article && trashArticles([article.id]).catch(say('notUndone'));

  if (rows.status === 'failed') return <LibraryClosed error={rows.error} page={page} />;
  const { images, annotations } = belongings.status === 'ready' ? belongings.value : NOTHING;
  const report = article && imageReport(images, article, Date.now());
  const settled = article && belongings.status === 'ready' && !report?.pending;
  const refused = receipt.state === 'refused';
  const undone = receipt.state === 'undone';

  return (
    <main
      data-state={receipt.state}
      data-images={settled ? 'done' : 'pending'}
      data-exported={exported || undefined}
    >
      <PageHead article={lastSeen} title={page.title} url={page.url} />
      <StateLine
        state={receipt.state}
        sentence={receiptSentence(receipt, article, page.url, new Date(), texts)}
      >
        <StateAction
          state={receipt.state}
          saved={article !== undefined}
          onUndo={undo}
          onClip={ask}
        />
      </StateLine>
      <div class="middle" hidden={refused || undone}>
        {receipt.state === 'failed' && receipt.failure === 'unknown' && (
          <p class="quiet small">{receipt.detail}</p>
        )}
        {!refused && (
          <MarginFields
            draftKey={key}
            article={article}
            known={tags.status === 'ready' ? tags.value : []}
            typed={typed}
            onTrouble={say('typedNotStored')}
          />
        )}
        {trouble && (
          <p class="trouble" role="alert">
            <CircleAlert class="sign" size={16} strokeWidth={1.75} aria-hidden="true" />
            {trouble}
          </p>
        )}
        {article?.kind === 'page' && <p class="quiet small">{text('keptAsPage')}</p>}
        {article && report && (
          <ImageLine
            articleId={article.id}
            report={report}
            onRetry={() => ask(false)}
            onTrouble={say('imagesNotFetched')}
          />
        )}
        {article && (
          <AnnotationList
            annotations={annotations}
            onPage={access.granted === true}
            onMore={() => goToLibrary(`#/article/${article.id}`)}
            onCopy={(id) => goToLibrary(`#/article/${article.id}?at=${id}`)}
          />
        )}
        {annotations.length > 0 && access.offered && (
          <ReturnOffer
            url={page.url}
            onDecline={() => access.decline().catch(say('accessNotAsked'))}
            onTrouble={say('accessNotAsked')}
          />
        )}
      </div>
      <Foot
        article={article}
        exportable={article !== undefined || receipt.state === 'saving'}
        onExported={setExported}
        highlighting={
          refused
            ? undefined
            : { tabId: page.tabId, hidden: annotations.length > 0 && access.granted === false }
        }
      />
    </main>
  );
}

type Trouble = 'typedNotStored' | 'notUndone' | 'accessNotAsked' | 'imagesNotFetched';

const NOTHING = { images: [], annotations: [] };

async function belongingsOf(articleId: string | undefined) {
  if (!articleId) return NOTHING;
  const [images, annotations] = await Promise.all([imagesOf(articleId), annotationsOf(articleId)]);
  return { images, annotations };
}
