import { CircleAlert } from 'lucide-preact';
import { AimNote } from './aim-note';
import type { MarginActs, MarginView } from './margin-view';
import { PassageCard } from './passage-card';
import { SelectionToolbar } from './selection-toolbar';
import { UndoNote } from './undo-note';

/** Everything that the margin shows: toolbar, card, undo, and what is said. */
export function Margin({ view, acts }: { view: MarginView; acts: MarginActs }) {
  const { selected, card, undo, aim, said, note } = view;
  return (
    <>
      {selected && (
        <SelectionToolbar
          selected={selected}
          byTouch={view.byTouch}
          color={view.color}
          names={view.names}
          whole={view.whole}
          aims={aim !== undefined}
          onWhole={acts.selectWhole}
          onTake={acts.takeRange}
          onCancel={acts.keepRange}
          onColor={acts.highlight}
          onNote={acts.highlightWithNote}
          onCopy={acts.copySelection}
        />
      )}
      {card && (
        <PassageCard
          key={card.passage.id}
          {...card}
          names={view.names}
          onRange={() => acts.changeRange(card.passage)}
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
        {aim && <AimNote passage={aim} onCancel={acts.keepRange} />}
        {undo && (
          <UndoNote
            key={undo.key}
            said={undo.said}
            takesFocus={undo.takesFocus}
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
