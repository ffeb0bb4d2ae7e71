import { Check, Copy, Expand, NotebookPen, X } from 'lucide-preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Color } from '../../model/annotation';
import type { WholeKind } from '../../model/target';
import { ColorPicker } from '../../ui/color-picker';
import { IconButton } from '../../ui/icon-button';
import { useText } from '../../ui/text-context';
import './highlight-bar.css';

/** Between bar and selection, and between bar and edge, in CSS pixels. */
const GAP = 8;

interface HighlightBarProps {
  range: Range;
  frame: HTMLIFrameElement;
  /** What the selection could grow to. */
  whole: WholeKind | undefined;
  /** Whether the selection is to become the place of an annotation, and not a new one. */
  aims: boolean;
  onWhole(): void;
  onTake(): void;
  onCancel(): void;
  onColor(color: Color): void;
  onNote(): void;
  onCopy(): void;
}

const WHOLES = {
  image: 'wholeImage',
  figure: 'wholeFigure',
  table: 'wholeTable',
  code: 'wholeCode',
  formula: 'wholeFormula',
} as const;

/**
 * The small bar beside a selection: five colours, note, copy; or, when an annotation is to get another
 * place, taking the selection for it.
 */
export function HighlightBar(props: HighlightBarProps) {
  const { range, frame, whole, aims, onColor, onNote, onCopy } = props;
  const { text } = useText();
  const bar = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = bar.current;
    const page = element?.offsetParent;
    if (!element || !page) return;
    const place = () => {
      const { x, y } = barPlace(element, page, range, frame);
      element.style.translate = `${x}px ${y}px`;
    };
    place();
    const moved = new ResizeObserver(place);
    moved.observe(page);
    return () => moved.disconnect();
  }, [range, frame, whole, aims]);

  return (
    <div
      id="highlight-bar"
      ref={bar}
      role="toolbar"
      aria-label={text(aims ? 'changeRange' : 'highlightSelection')}
      // The selection, and the focus with it, stays in the text.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      {whole && (
        <IconButton
          id="highlight-whole"
          icon={Expand}
          name={text(WHOLES[whole])}
          aria-keyshortcuts="w"
          onClick={props.onWhole}
        />
      )}
      {aims ? (
        <>
          <IconButton
            id="use-selection"
            icon={Check}
            name={text('useSelection')}
            aria-keyshortcuts="Enter"
            onClick={props.onTake}
          />
          <IconButton icon={X} name={text('cancel')} onClick={props.onCancel} />
        </>
      ) : (
        <>
          <ColorPicker label={text('highlightColor')} onColor={onColor} />
          <IconButton
            id="highlight-note"
            icon={NotebookPen}
            name={text('highlightWithNote')}
            aria-keyshortcuts="n"
            onClick={onNote}
          />
          {range.toString().trim() && (
            <IconButton icon={Copy} name={text('copyText')} onClick={onCopy} />
          )}
        </>
      )}
    </div>
  );
}

/** Above the first line of the selection; below its last line when there is no room above. */
function barPlace(bar: HTMLElement, page: Element, range: Range, frame: HTMLIFrameElement) {
  const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
  const first = lines[0] ?? range.getBoundingClientRect();
  const last = lines.at(-1) ?? first;
  const origin = page.getBoundingClientRect();
  const inset = frame.getBoundingClientRect();
  const left = inset.left - origin.left;
  const top = inset.top - origin.top;
  const middle = left + first.left + first.width / 2;
  const x = Math.max(
    GAP,
    Math.min(middle - bar.offsetWidth / 2, page.clientWidth - bar.offsetWidth - GAP),
  );
  const scroller = page.parentElement?.getBoundingClientRect().top ?? 0;
  const above = top + first.top - bar.offsetHeight - GAP;
  const hidden = above + origin.top < scroller + GAP;
  return { x, y: hidden ? top + last.bottom + GAP : above };
}
