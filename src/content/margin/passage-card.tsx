import { ChevronDown, ChevronUp, Link, TextSelect, Trash2, X } from 'lucide-preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { HighlighterNames } from '../../model/annotation';
import type { Passage, PassageEdit } from '../../model/passage';
import { wordsOf } from '../../model/target';
import { ColorRow } from './color-row';
import { Floating } from './floating';
import { IconButton } from './icon-button';
import { cardKey } from './margin-keys';
import { NoteArea } from './note-area';
import { TagRow } from './tag-row';
import { useText } from './texts';

interface PassageCardProps {
  passage: Passage;
  /** Which of the passages in the same place this is, from 1, and how many there are. */
  place: { number: number; of: number };
  names: HighlighterNames;
  /** Where the focus goes when the card opens. */
  focus: 'card' | 'note';
  range(): Range | undefined;
  /** What became of the last change; '' when there was none. */
  state: string;
  onEdit(edit: PassageEdit): void;
  /** Goes on to the next passage in the same place. */
  onTurn(): void;
  /** Goes on to the next or the previous passage of the page. */
  onStep(by: 1 | -1): void;
  onLink(): void;
  /** Lets the person select another place for the passage. */
  onRange(): void;
  onDelete(): void;
  onClose(): void;
}

const GAP = 12;

/** What is written beside a passage: note, tags, colour. Key it by the passage's id. */
export function PassageCard(props: PassageCardProps) {
  const { passage, names, place, focus, range, state, onEdit, onStep, onRange, onClose } = props;
  const { target, note, tags, color } = passage;
  const text = useText();
  const card = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const first = focus === 'note' ? card.current?.querySelector('textarea') : card.current;
    first?.focus({ preventScroll: true });
  }, [focus]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.isTrusted) return;
    const types = event.target instanceof Element && event.target.matches('textarea, input');
    const key = cardKey(event);
    if (!key || (types && key.act !== 'close')) return;
    event.preventDefault();
    if (key.act === 'close') onClose();
    else if (key.act === 'step') onStep(key.by);
    else if (key.act === 'range') onRange();
    else if (key.act === 'note') card.current?.querySelector('textarea')?.focus();
    else if (key.act === 'highlight' && key.color) onEdit({ color: key.color });
  };

  return (
    <Floating class="card" data-color={color} range={range} side="beside" gap={GAP}>
      <div
        class="focus"
        role="dialog"
        aria-label={text('highlightOf', shortened(wordsOf(target)) || text('wholeImageName'))}
        ref={card}
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        <div class="row">
          <ColorRow color={color} names={names} onColor={(next) => onEdit({ color: next })} />
          <span class="space" />
          <IconButton icon={X} name={text('close')} shortcut="Esc" onClick={onClose} />
        </div>
        <NoteArea value={note} onInput={(typed) => onEdit({ note: typed })} />
        <TagRow tags={tags} onTags={(next) => onEdit({ tags: next })} />
        <div class="row">
          <IconButton
            icon={ChevronUp}
            name={text('previousHighlight')}
            shortcut="["
            onClick={() => onStep(-1)}
          />
          <IconButton
            icon={ChevronDown}
            name={text('nextHighlight')}
            shortcut="]"
            onClick={() => onStep(1)}
          />
          {place.of > 1 && (
            <button type="button" class="turn" onClick={props.onTurn}>
              {text('highlightHere', place.number, place.of)}
            </button>
          )}
          <span class="space" aria-hidden="true">
            {state}
          </span>
          <IconButton icon={TextSelect} name={text('changeRange')} shortcut="r" onClick={onRange} />
          <IconButton icon={Link} name={text('copyPassageLink')} onClick={props.onLink} />
          <IconButton icon={Trash2} name={text('deleteHighlight')} onClick={props.onDelete} />
        </div>
      </div>
    </Floating>
  );
}

/** Enough of a passage to know it by, for those who listen. */
function shortened(quote: string): string {
  const LENGTH = 60;
  return quote.length > LENGTH ? `${quote.slice(0, LENGTH)}…` : quote;
}
