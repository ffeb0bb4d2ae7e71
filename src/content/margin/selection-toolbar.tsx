import { Copy, NotebookPen } from 'lucide-preact';
import type { Color } from '../../model/annotation';
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
  onColor(color: Color): void;
  onNote(): void;
  onCopy(): void;
}

const GAP = 8;
const GAP_UNDER_HANDLES = 32;

/** The small bar beside a selection: five colours, note, copy. It never takes the selection away. */
export function SelectionToolbar(props: SelectionToolbarProps) {
  const { selected, byTouch, color, onColor, onNote, onCopy } = props;
  const text = useText();
  return (
    <Floating
      class="toolbar"
      role="toolbar"
      aria-label={text('highlightSelection')}
      range={() => selected.range}
      side={selected.backward && !byTouch ? 'above' : 'below'}
      gap={byTouch ? GAP_UNDER_HANDLES : GAP}
      shape={selected}
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      <ColorRow color={color} onColor={onColor} />
      <IconButton
        icon={NotebookPen}
        name={text('highlightWithNote')}
        shortcut="n"
        onClick={onNote}
      />
      <IconButton icon={Copy} name={text('copyText')} onClick={onCopy} />
    </Floating>
  );
}
