import { X } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { IconButton } from '../../ui/icon-button';
import { useText } from '../../ui/text-context';
import './annotation-sheet.css';

interface AnnotationSheetProps {
  children: ComponentChildren;
  /** Whose card should be in sight. */
  active: string;
  onClose(): void;
}

/** Where there is no margin: the cards in a sheet from below. */
export function AnnotationSheet({ children, active, onClose }: AnnotationSheetProps) {
  const { text } = useText();
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => {
    const card =
      active && sheet.current?.querySelector(`[data-annotation="${CSS.escape(active)}"]`);
    if (card) card.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <aside
      class="annotation-sheet"
      aria-label={text('highlightsTitle')}
      ref={sheet}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header>
        <h2>{text('highlightsTitle')}</h2>
        <IconButton icon={X} name={text('close')} onClick={onClose} />
      </header>
      <div class="annotation-sheet-cards">{children}</div>
    </aside>
  );
}
