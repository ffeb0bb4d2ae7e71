import { useEffect, useRef, useState } from 'preact/hooks';
import type { Annotation } from '../../model/annotation';
import type { Article } from '../../model/article';
import type { Settings } from '../../model/settings';
import { openPage } from '../../platform/tabs';
import { annotationsOf } from '../../store/annotations';
import { watch } from '../../store/watch';
import { useText } from '../../ui/text-context';
import { useLive } from '../../ui/use-live';
import { ArticleMarks } from '../marks/article-marks';
import { type Placed, usePlaced } from '../marks/use-placed';
import type { Place } from '../place';
import { useKeys } from '../shell/keys';
import { usePlaces } from '../shell/places';
import { useViewState } from '../shell/view-state';
import { ArticleBar } from './article-bar';
import type { ArticleContent } from './article-content';
import { ArticleHeader } from './article-header';
import type { ArticleSurface } from './article-surface';
import { FindBar } from './find-bar';
import { linkTarget } from './link-target';
import { NoText } from './no-text';
import { OutlineList } from './outline-list';
import { ReadLine } from './read-line';
import { ReaderFrame } from './reader-frame';
import { readingSteps } from './reading-steps';
import { scriptOf } from './script-of';
import { SpeechBar } from './speech-bar';
import { useArticleContent } from './use-article-content';
import { useCode } from './use-code';
import { useFind } from './use-find';
import { useNotes } from './use-notes';
import { useOutline } from './use-outline';
import { usePrint } from './use-print';
import { usePrintCopy } from './use-print-copy';
import { useProgress } from './use-progress';
import { useRoom } from './use-room';
import { useSpaceScroll } from './use-space-scroll';
import { useSpeech } from './use-speech';

/** Less than this beside the text is no room for its contents, in CSS pixels. */
const OUTLINE_ROOM = 176;

interface ShownArticleProps {
  place: Extract<Place, { view: 'article' }>;
  settings: Settings;
  article: Article;
}

/** An article of the library with everything that helps to read it. */
export function ShownArticle({ place, settings, article }: ShownArticleProps) {
  const { text, language } = useText();
  const { go } = usePlaces();
  const scroller = useRef<HTMLDivElement>(null);
  // Space and the arrows scroll what has the focus.
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement?.contains(scroller.current)) scroller.current?.focus();
  }, []);
  const content = useArticleContent(article);
  const marks = useLive(() => watch(() => annotationsOf(article.id)), [article.id]);
  const annotations = marks.status === 'ready' ? marks.value : undefined;
  const [surface, setSurface] = useState<ArticleSurface>();
  const [sheet, setSheet] = useState(false);
  const [exported, setExported] = useState('');
  const placed = usePlaced(annotations, surface);
  const kept = content.status === 'ready' ? content.value.content : undefined;
  const shown = kept && isBlank(kept) ? undefined : kept;
  const failed = content.status === 'failed' || (content.status === 'ready' && !shown);
  // What was marked in a text that is not here can still be read.
  const listed = failed && annotations ? nowhere(annotations) : placed;
  useViewState(failed ? 'failed' : placed ? 'ready' : content.status, exported ? { exported } : {});

  useEffect(() => {
    document.title = article.title || text('untitled');
    return () => {
      document.title = text('library');
    };
  }, [article.title, text]);

  const lang = article.lang || (shown ? scriptOf(shown.fragment.textContent ?? '') : '');
  // Where nothing tells the language, the voice is that of the person's own.
  const spoken = lang || language;
  const reading = readingSteps(settings);
  const painted = annotations?.filter(({ id }) => {
    const found = placed?.get(id);
    return found && !('reason' in found);
  });

  const begun = place.at !== '' || Boolean(place.find);
  const { share, returned } = useProgress({ articleId: article.id, surface, scroller, begun });
  const outline = useOutline(surface, scroller);
  const [aside, beside] = useRoom<HTMLDivElement>(OUTLINE_ROOM);
  const find = useFind(surface, scroller);
  const [asked, setAsked] = useState(0);
  const speech = useSpeech({
    surface,
    scroller,
    lang: spoken,
    rate: settings.voiceRate,
    chosen: settings.voices[spoken] ?? '',
  });
  const print = usePrint(
    surface,
    usePrintCopy({ article, annotations: painted ?? [], placed, lang, reading }),
  );
  useCode(surface);
  useNotes(surface, scroller);
  useSpaceScroll(surface, scroller);

  useEffect(() => {
    if (place.find) find.start(place.find);
  }, [place.find]);
  const startFind = () => {
    find.start();
    setAsked((times) => times + 1);
  };
  const endFind = () => {
    find.close();
    setAsked(0);
    scroller.current?.focus({ preventScroll: true });
    // Back must not find it again.
    if (place.find) go({ ...place, find: '' }, { replace: true });
  };
  useKeys({
    ...(surface && { '/': startFind, p: speech.toggle }),
    ...(surface && beside && outline.headings.length && { o: () => focusOutline(aside.current) }),
  });

  const original = linkTarget(article.url);
  const hasOutline = outline.headings.length > 0;
  return (
    <div class="reader" ref={scroller} tabIndex={-1}>
      {surface && <ReadLine share={share} />}
      <ArticleBar
        article={article}
        place={place}
        scroller={scroller}
        annotations={annotations?.length ?? 0}
        sheet={sheet}
        onSheet={setSheet}
        settings={settings}
        outline={hasOutline && !beside ? outline : undefined}
        onFind={startFind}
        onSpeech={speech.toggle}
        onPrint={print}
        onExported={setExported}
      />
      {find.open && <FindBar find={find} asked={asked} onClose={endFind} />}
      <div class="reader-page" data-reading={reading}>
        <div class="reader-aside" ref={aside}>
          {hasOutline && beside && <OutlineList outline={outline} />}
        </div>
        <div class="reader-text" lang={lang || undefined} dir={article.dir || undefined}>
          <ArticleHeader article={article} content={shown} />
          {failed && (
            <NoText
              url={original.kind === 'page' ? original.url : ''}
              lost={article.words > 0 || content.status === 'failed'}
              onOpen={openPage}
            />
          )}
          {shown && (
            <ReaderFrame
              content={shown}
              lang={lang}
              dir={article.dir}
              theme={settings.theme}
              reading={reading}
              painted={returned ? placed && painted?.length : undefined}
              onSurface={setSurface}
              onLink={openPage}
            />
          )}
        </div>
        <ArticleMarks
          articleId={article.id}
          address={article.url}
          annotations={annotations ?? []}
          placed={listed}
          surface={surface}
          scroller={scroller}
          color={settings.color}
          at={place.at}
          sheet={sheet}
          onSheet={setSheet}
        />
      </div>
      {speech.state !== 'off' && <SpeechBar speech={speech} lang={spoken} settings={settings} />}
    </div>
  );
}

/** A bookmark that was imported may have a text without a word in it. */
const isBlank = ({ fragment, shown, missing }: ArticleContent) =>
  shown + missing === 0 && !fragment.querySelector('math, input') && !fragment.textContent?.trim();

/** Puts the focus on the heading that the person is under. */
function focusOutline(aside: HTMLElement | null) {
  const entry = aside?.querySelector('[data-first]');
  if (entry instanceof HTMLElement) entry.focus();
}

const nowhere = (annotations: Annotation[]): Placed =>
  new Map(annotations.map(({ id }) => [id, { reason: 'gone' }]));
