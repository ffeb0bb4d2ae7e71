import { Copy, NotebookPen } from 'lucide-preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Color } from '../../model/annotation';
import { ColorPicker } from '../../ui/color-picker';
import { IconButton } from '../../ui/icon-button';
import { useText } from '../../ui/text-context';
import './highlight-bar.css';

/** Between bar and selection, and between bar and edge, in CSS pixels. */
const GAP = 8;

interface HighlightBarProps {
  range: Range;
  frame: HTMLIFrameElement;
  onColor(color: Color): void;
  onNote(): void;
  onCopy(): void;
}

/** The small bar beside a selection: five colours, note, copy. */
export function HighlightBar({ range, frame, onColor, onNote, onCopy }: HighlightBarProps) {
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
  }, [range, frame]);

  return (
    <div
      id="highlight-bar"
      ref={bar}
      role="toolbar"
      aria-label={text('highlightSelection')}
      // The selection, and the focus with it, stays in the text.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      <ColorPicker label={text('highlightColor')} onColor={onColor} />
      <IconButton
        id="highlight-note"
        icon={NotebookPen}
        name={text('highlightWithNote')}
        aria-keyshortcuts="n"
        onClick={onNote}
      />
      <IconButton icon={Copy} name={text('copyText')} onClick={onCopy} />
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
