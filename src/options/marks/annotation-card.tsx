import { Copy, Link, TextSelect, Trash2 } from 'lucide-preact';
import { useMemo } from 'preact/hooks';
import type { Located } from '../../anchor/located';
import type { Annotation } from '../../model/annotation';
import { wordsOf } from '../../model/target';
import { editAnnotation } from '../../store/annotations';
import { ColorPicker } from '../../ui/color-picker';
import { IconButton } from '../../ui/icon-button';
import { NoteField } from '../../ui/note-field';
import type { KnownTag } from '../../ui/tag-edit';
import { TagInput } from '../../ui/tag-input';
import { useText } from '../../ui/text-context';
import { useDoings } from '../shell/doings';
import { saveLatest } from '../shell/save-latest';
import { useDraftTag } from './use-draft-tag';
import type { MarkActions } from './use-mark-actions';
import './annotation-card.css';
import './edge.css';

interface AnnotationCardProps {
  annotation: Annotation;
  located: Located | undefined;
  /** The one the person looks at; its colours and buttons are shown. */
  active: boolean;
  /** Whether the passage itself is out of sight, so that the card has to repeat it. */
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

/** What the reader wrote beside a passage. Key it by the annotation's id. */
export function AnnotationCard(props: AnnotationCardProps) {
  const { annotation, located, active, quoted, known, actions, onActive, onCopy, onLink } = props;
  const { id, color, note, tags, target } = annotation;
  const { text } = useText();
  const words = wordsOf(target) || text('wholeImageName');
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
  const picture = located && 'range' in located ? pictureOf(located.element) : '';
  const lost = located && 'reason' in located ? located.reason : undefined;

  return (
    <article
      class="annotation-card"
      data-annotation={id}
      data-color={color}
      data-active={active}
      data-bare={!note && !tags.length && !draft}
      aria-label={text('highlightOf', shortened(words))}
      tabIndex={-1}
      onFocusIn={onActive}
    >
      {lost && (
        <p class="annotation-lost">{text(lost === 'gone' ? 'lostGone' : 'lostAmbiguous')}</p>
      )}
      {quoted && (
        <blockquote dir="auto">
          <mark>{words}</mark>
        </blockquote>
      )}
      {quoted && picture && <img class="annotation-picture" src={picture} alt="" />}
      {lost && (
        <button type="button" class="link" data-act="attach" onClick={props.onRange}>
          {text('attachAgain')}
        </button>
      )}
      <NoteField
        value={note}
        onInput={saveNote}
        label={text('highlightNote')}
        placeholder={text('noteInMargin')}
      />
      <div class="annotation-tags">
        <TagInput
          id={`tag-${id}`}
          tags={tags}
          onTags={(next) => actions.retag(annotation, next)}
          known={known}
          draft={draft}
          onDraft={setDraft}
          label={text('highlightTags')}
          placeholder={text('addTag')}
        />
      </div>
      <div class="annotation-tools">
        <ColorPicker
          label={text('highlightColor')}
          color={color}
          onColor={(next) => actions.recolor(annotation, next)}
        />
        {!lost && (
          <IconButton
            icon={TextSelect}
            name={text('changeRange')}
            data-act="range"
            aria-keyshortcuts="r"
            onClick={props.onRange}
          />
        )}
        {onLink && (
          <IconButton icon={Link} name={text('copyPassageLink')} data-act="link" onClick={onLink} />
        )}
        <IconButton icon={Copy} name={text('copyText')} data-act="copy" onClick={onCopy} />
        <IconButton
          icon={Trash2}
          name={text('deleteHighlight')}
          data-act="delete"
          onClick={() => actions.remove(annotation)}
        />
      </div>
    </article>
  );
}

/** The image of an element that is a passage as a whole; '' when it has none. */
function pictureOf(element: Element | undefined): string {
  const image = element?.matches('img') ? element : element?.querySelector('img');
  return image?.getAttribute('src') ?? '';
}

/** Enough of a passage to know it by, for those who listen. */
function shortened(quote: string): string {
  const LENGTH = 60;
  return quote.length > LENGTH ? `${quote.slice(0, LENGTH)}…` : quote;
}
