import { CircleAlert } from 'lucide-preact';
import type { MarginActs, MarginView } from './margin-view';
import { PassageCard } from './passage-card';
import { SelectionToolbar } from './selection-toolbar';
import { UndoNote } from './undo-note';

/** Everything that the margin shows: toolbar, card, undo, and what is said. */
export function Margin({ view, acts }: { view: MarginView; acts: MarginActs }) {
  const { selected, card, deleted, said, note } = view;
  return (
    <>
      {selected && (
        <SelectionToolbar
          selected={selected}
          byTouch={view.byTouch}
          color={view.color}
          onColor={acts.highlight}
          onNote={acts.highlightWithNote}
          onCopy={acts.copySelection}
        />
      )}
      {card && (
        <PassageCard
          key={card.passage.id}
          {...card}
          onEdit={(edit) => acts.edit(card.passage.id, edit)}
          onTurn={acts.turn}
          onStep={acts.step}
          onLink={() => acts.copyLink(card.passage)}
          onDelete={() => acts.remove(card.passage)}
          onClose={acts.close}
        />
      )}
      <div class="notes">
        {note && (
          <div class="note words" role={note.isTrouble ? 'alert' : undefined}>
            {note.isTrouble && <CircleAlert size={16} strokeWidth={1.75} aria-hidden="true" />}
            <span>{note.words}</span>
          </div>
        )}
        {deleted && (
          <UndoNote
            key={deleted.passage.id}
            said={deleted.said}
            takesFocus={deleted.takesFocus}
            onUndo={acts.bringBack}
            onGone={acts.forget}
          />
        )}
      </div>
      <div class="unseen" role="status">
        {said}
      </div>
    </>
  );
}
