import { Check, Copy, Expand, NotebookPen, X } from 'lucide-preact';
import type { Color, HighlighterNames } from '../../model/annotation';
import type { WholeKind } from '../../model/target';
import { ColorRow } from './color-row';
import { Floating } from './floating';
import { IconButton } from './icon-button';
import type { Selected } from './selected-passage';
import { useText } from './texts';

interface SelectionToolbarProps {
  selected: Selected;
  /** Fingers have their handles below the selection and the browser's own menu above it. */
  byTouch: boolean;
  /** The highlighter used last. */
  color: Color;
  names: HighlighterNames;
  /** What the selection could grow to. */
  whole: WholeKind | undefined;
  /** Whether the selection is to become the place of a passage, and not a new one. */
  aims: boolean;
  onWhole(): void;
  onTake(): void;
  onCancel(): void;
  onColor(color: Color): void;
  onNote(): void;
  onCopy(): void;
}

const GAP = 8;
const GAP_UNDER_HANDLES = 32;

const WHOLES = {
  image: 'wholeImage',
  figure: 'wholeFigure',
  table: 'wholeTable',
  code: 'wholeCode',
  formula: 'wholeFormula',
} as const;

/**
 * The small bar beside a selection: five colours, note, copy; or, when a passage is to get another
 * place, taking the selection for it. It never takes the selection away.
 */
export function SelectionToolbar(props: SelectionToolbarProps) {
  const { selected, byTouch, color, names, whole, aims, onColor, onNote, onCopy } = props;
  const text = useText();
  return (
    <Floating
      class="toolbar"
      role="toolbar"
      aria-label={text(aims ? 'changeRange' : 'highlightSelection')}
      range={() => selected.range}
      side={selected.backward && !byTouch ? 'above' : 'below'}
      gap={byTouch ? GAP_UNDER_HANDLES : GAP}
      shape={`${whole} ${aims} ${selected.range.startOffset}`}
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      {whole && (
        <IconButton icon={Expand} name={text(WHOLES[whole])} shortcut="w" onClick={props.onWhole} />
      )}
      {aims ? (
        <>
          <IconButton
            icon={Check}
            name={text('useSelection')}
            shortcut="Enter"
            onClick={props.onTake}
          />
          <IconButton icon={X} name={text('cancel')} shortcut="Esc" onClick={props.onCancel} />
        </>
      ) : (
        <>
          <ColorRow color={color} names={names} onColor={onColor} />
          <IconButton
            icon={NotebookPen}
            name={text('highlightWithNote')}
            shortcut="n"
            onClick={onNote}
          />
          {selected.range.toString().trim() && (
            <IconButton icon={Copy} name={text('copyText')} onClick={onCopy} />
          )}
        </>
      )}
    </Floating>
  );
}
