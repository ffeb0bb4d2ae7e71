import { useMemo } from 'preact/hooks';
import type { Annotation } from '../model/annotation';
import { draftTag, keepDraftTag } from '../store/drafts';
import { AnnotationCard } from '../ui/annotation-card';
import { saveLatest } from '../ui/save-latest';
import type { KnownTag } from '../ui/tag-edit';
import { useText } from '../ui/text-context';
import { useKeptTag } from '../ui/use-kept-tag';
import type { Doings } from './use-doings';
import type { MarginActs } from './use-margin-acts';

const DRAFTS = { read: draftTag, write: keepDraftTag };

const LOST = { gone: 'lostOnPageGone', ambiguous: 'lostOnPageAmbiguous' } as const;

interface MarginCardProps {
  annotation: Annotation;
  /** Whether there is a copy in the library to show it in. */
  kept: boolean;
  active: boolean;
  known: KnownTag[];
  acts: MarginActs;
  attempt: Doings['attempt'];
  onActive(): void;
}

/** The card of a passage of the page. Key it by the annotation's id. */
export function MarginCard(props: MarginCardProps) {
  const { annotation, kept, acts, attempt } = props;
  const { id, lost } = annotation;
  const { text } = useText();
  const [draft, setDraft] = useKeptTag(id, DRAFTS);
  const saveNote = useMemo(
    () =>
      saveLatest(
        (typed: string) => acts.write(id, typed),
        (error) => attempt(() => Promise.reject(error)),
      ),
    [id, acts, attempt],
  );
  return (
    <AnnotationCard
      annotation={annotation}
      active={props.active}
      quoted
      picture=""
      onQuote={lost?.page ? undefined : () => acts.show(annotation)}
      lost={lost?.page ? text(LOST[lost.page]) : ''}
      remedies={
        <>
          {kept && (
            <button
              type="button"
              class="link small"
              data-act="copy"
              onClick={() => acts.openCopy(annotation)}
            >
              {text('showInCopy')}
            </button>
          )}
          <button
            type="button"
            class="link small"
            data-act="attach"
            onClick={() => acts.attach(annotation)}
          >
            {text('attachAgain')}
          </button>
        </>
      }
      tools={null}
      known={props.known}
      draft={draft}
      onDraft={setDraft}
      onNote={saveNote}
      onTags={(tags) => acts.retag(annotation, tags)}
      onColor={(color) => acts.recolor(annotation, color)}
      onDelete={() => acts.remove(annotation)}
      onActive={props.onActive}
    />
  );
}
