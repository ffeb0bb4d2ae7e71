import { CircleAlert } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { background } from '../platform/background';
import { annotationsOf } from '../store/annotations';
import { trashArticles } from '../store/edit-articles';
import { imagesOf } from '../store/images';
import { tagCounts } from '../store/tag-counts';
import { watch } from '../store/watch';
import { useText } from '../ui/text-context';
import { useLive } from '../ui/use-live';
import { AnnotationList } from './annotation-list';
import { attachAgain } from './attach-again';
import { Foot } from './foot';
import { goToLibrary } from './go-to-library';
import { ImageLine } from './image-line';
import { imageReport } from './image-report';
import { KeptAs } from './kept-as';
import { LibraryClosed } from './library-closed';
import { MarginFields } from './margin-fields';
import type { Opening } from './opening';
import { OrSave } from './or-save';
import { PageHead } from './page-head';
import { ReturnOffer } from './return-offer';
import { SelectionBeside } from './selection-beside';
import { receiptSentence } from './sentences';
import { StateAction } from './state-action';
import { StateLine } from './state-line';
import { useClip } from './use-clip';
import { useSelectionSave } from './use-selection-save';
import { useSiteAccess } from './use-site-access';
import { useUpdateNews } from './use-update-news';

/** The receipt of a page: what was kept, what the reader adds, and what to do next. */
export function ReceiptView({ opening }: { opening: Opening }) {
  const { page, key, typed } = opening;
  const texts = useText();
  const { text } = texts;
  const { rows, article, lastSeen, receipt, ask } = useClip(opening);
  const tags = useLive(() => watch(tagCounts), []);
  const belongings = useLive(() => watch(() => belongingsOf(article?.id)), [article?.id]);
  const access = useSiteAccess(page.url);
  const news = useUpdateNews(receipt, article);
  const [exported, setExported] = useState('');
  const [trouble, setTrouble] = useState('');
  const selection = useSelectionSave(page, article, receipt, setTrouble);

  const say = (key: Trouble) => (error: unknown) =>
    setTrouble(text(key, error instanceof Error ? error.message : String(error)));
  const undo = async () => {
    if (!article) return;
    await trashArticles([article.id]).catch(say('notUndone'));
    // Nothing else tells the toolbar button.
    background.savedChanged(page.tabId, page.url).catch(console.debug);
  };

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
        sentence={news || receiptSentence(receipt, article, page.url, new Date(), texts)}
      >
        <StateAction state={receipt.state} saved={article?.kind} onUndo={undo} onClip={ask} />
      </StateLine>
      {!undone && (
        <OrSave
          selection={refused ? undefined : selection.offer}
          // Of a page that was kept as it is, its own line says so.
          pickIn={refused || article?.kind === 'page' ? undefined : page.tabId}
          onTrouble={setTrouble}
        />
      )}
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
        {article && report && (
          <KeptAs
            article={article}
            found={report.found}
            tabId={page.tabId}
            onTrouble={setTrouble}
          />
        )}
        {selection.beside && <SelectionBeside id={selection.beside.id} />}
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
            onAttach={(id) => attachAgain(page.tabId, id).catch(say('highlightingNotHere'))}
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

type Trouble =
  | 'typedNotStored'
  | 'notUndone'
  | 'accessNotAsked'
  | 'imagesNotFetched'
  | 'highlightingNotHere';

const NOTHING = { images: [], annotations: [] };

async function belongingsOf(articleId: string | undefined) {
  if (!articleId) return NOTHING;
  const [images, annotations] = await Promise.all([imagesOf(articleId), annotationsOf(articleId)]);
  return { images, annotations };
}
