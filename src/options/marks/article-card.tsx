import { Copy, Link, TextSelect } from 'lucide-preact';
import { useMemo } from 'preact/hooks';
import type { Located } from '../../anchor/located';
import type { Annotation } from '../../model/annotation';
import { editAnnotation } from '../../store/annotations';
import { AnnotationCard } from '../../ui/annotation-card';
import { IconButton } from '../../ui/icon-button';
import { saveLatest } from '../../ui/save-latest';
import type { KnownTag } from '../../ui/tag-edit';
import { useText } from '../../ui/text-context';
import { useDoings } from '../shell/doings';
import { useDraftTag } from './use-draft-tag';
import type { MarkActions } from './use-mark-actions';

interface ArticleCardProps {
  annotation: Annotation;
  located: Located | undefined;
  active: boolean;
  quoted: boolean;
  known: KnownTag[];
  actions: MarkActions;
  onActive(): void;
  onCopy(): void;
  /** Copies a link to the passage on the web; undefined for an article without an address. */
  onLink: (() => void) | undefined;
  /** Lets the person select another place for it. */
  onRange(): void;
}

/** The card of a passage in an article of the library. Key it by the annotation's id. */
export function ArticleCard(props: ArticleCardProps) {
  const { annotation, located, actions, onActive, onCopy, onLink, onRange } = props;
  const { id } = annotation;
  const { text } = useText();
  const { attempt } = useDoings();
  const [draft, setDraft] = useDraftTag(id);
  const saveNote = useMemo(
    () =>
      saveLatest(
        (typed: string) => editAnnotation(id, { note: typed }),
        (error) => attempt(() => Promise.reject(error)),
      ),
    [id, attempt],
  );
  const lost = located && 'reason' in located ? located.reason : undefined;

  return (
    <AnnotationCard
      annotation={annotation}
      active={props.active}
      quoted={props.quoted}
      picture={located && 'range' in located ? pictureOf(located.element) : ''}
      lost={lost ? text(lost === 'gone' ? 'lostGone' : 'lostAmbiguous') : ''}
      remedies={
        <button type="button" class="link" data-act="attach" onClick={onRange}>
          {text('attachAgain')}
        </button>
      }
      tools={
        <>
          {!lost && (
            <IconButton
              icon={TextSelect}
              name={text('changeRange')}
              data-act="range"
              aria-keyshortcuts="r"
              onClick={onRange}
            />
          )}
          {onLink && (
            <IconButton
              icon={Link}
              name={text('copyPassageLink')}
              data-act="link"
              onClick={onLink}
            />
          )}
          <IconButton icon={Copy} name={text('copyText')} data-act="copy" onClick={onCopy} />
        </>
      }
      known={props.known}
      draft={draft}
      onDraft={setDraft}
      onNote={saveNote}
      onTags={(next) => actions.retag(annotation, next)}
      onColor={(next) => actions.recolor(annotation, next)}
      onDelete={() => actions.remove(annotation)}
      onActive={onActive}
    />
  );
}

/** The image of an element that is a passage as a whole; '' when it has none. */
function pictureOf(element: Element | undefined): string {
  const image = element?.matches('img') ? element : element?.querySelector('img');
  return image?.getAttribute('src') ?? '';
}
