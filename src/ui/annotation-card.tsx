import { Trash2 } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import type { Annotation, Color } from '../model/annotation';
import { wordsOf } from '../model/target';
import './annotation-card.css';
import { ColorPicker } from './color-picker';
import './edge.css';
import { IconButton } from './icon-button';
import { NoteField } from './note-field';
import type { KnownTag } from './tag-edit';
import { TagInput } from './tag-input';
import { useText } from './text-context';

interface AnnotationCardProps {
  annotation: Annotation;
  /** The one the person looks at; its colours and buttons are shown. */
  active: boolean;
  /** Whether the passage itself is out of sight, so that the card has to repeat it. */
  quoted: boolean;
  /** The address of a picture of it; '' for none. Shown with the quote. */
  picture: string;
  /** Shows the passage itself, when the quote is pressed. */
  onQuote?: (() => void) | undefined;
  /** Why its passage is not shown; '' while it is. */
  lost: string;
  /** What can be done about that. */
  remedies: ComponentChildren;
  /** Buttons before that for deleting. */
  tools: ComponentChildren;
  /** The tags in use. */
  known: KnownTag[];
  /** The half-typed tag. */
  draft: string;
  onDraft(tag: string): void;
  onNote(typed: string): void;
  onTags(tags: string[]): void;
  onColor(color: Color): void;
  onDelete(): void;
  onActive(): void;
}

/** What the reader wrote beside a passage. Key it by the annotation's id. */
export function AnnotationCard(props: AnnotationCardProps) {
  const { annotation, active, quoted, picture, onQuote, lost, draft } = props;
  const { id, color, note, tags, target } = annotation;
  const { text } = useText();
  const words = wordsOf(target) || text('wholeImageName');
  const quote = (
    <>
      <blockquote dir="auto">
        <mark>{words}</mark>
      </blockquote>
      {picture && <img class="annotation-picture" src={picture} alt="" />}
    </>
  );

  return (
    <article
      class="annotation-card"
      data-annotation={id}
      data-color={color}
      data-active={active}
      data-bare={!note && !tags.length && !draft}
      aria-label={text('highlightOf', shortened(words))}
      tabIndex={-1}
      onFocusIn={props.onActive}
    >
      {lost && <p class="annotation-lost">{lost}</p>}
      {quoted && !onQuote && quote}
      {quoted && onQuote && (
        <button type="button" class="annotation-quote" data-act="show" onClick={onQuote}>
          {quote}
        </button>
      )}
      {lost && <p class="annotation-remedies">{props.remedies}</p>}
      <NoteField
        value={note}
        onInput={props.onNote}
        label={text('highlightNote')}
        placeholder={text('noteInMargin')}
      />
      <div class="annotation-tags">
        <TagInput
          id={`tag-${id}`}
          tags={tags}
          onTags={props.onTags}
          known={props.known}
          draft={draft}
          onDraft={props.onDraft}
          label={text('highlightTags')}
          placeholder={text('addTag')}
        />
      </div>
      <div class="annotation-tools">
        <ColorPicker label={text('highlightColor')} color={color} onColor={props.onColor} />
        {props.tools}
        <IconButton
          icon={Trash2}
          name={text('deleteHighlight')}
          data-act="delete"
          onClick={props.onDelete}
        />
      </div>
    </article>
  );
}

/** Enough of a passage to know it by, for those who listen. */
function shortened(quote: string): string {
  const LENGTH = 60;
  return quote.length > LENGTH ? `${quote.slice(0, LENGTH)}…` : quote;
}
