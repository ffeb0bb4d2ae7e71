import type { LucideIcon } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { IconButton } from '../../ui/icon-button';
import './bar-popover.css';

interface BarPopoverProps {
  id: string;
  icon: LucideIcon;
  name: string;
  /** The key that opens it. */
  shortcut?: string;
  open: boolean;
  onOpen(open: boolean): void;
  children: ComponentChildren;
}

/**
 * A button of the bar with what it opens below it. Escape, a press beside it and leaving it with Tab
 * close it; the focus goes in when it opens and back to the button when it was inside.
 */
export function BarPopover(props: BarPopoverProps) {
  const { id, icon, name, shortcut, open, onOpen, children } = props;
  const holder = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!open) return;
    const first =
      panel.current?.querySelector('[data-first]') ?? panel.current?.querySelector('button');
    if (first instanceof HTMLElement) first.focus();
    const press = ({ target }: Event) => {
      if (target instanceof Node && !holder.current?.contains(target)) onOpen(false);
    };
    // The text stands in a frame: a press there is told to its own document only.
    const leave = () => {
      if (document.activeElement instanceof HTMLIFrameElement) onOpen(false);
    };
    document.addEventListener('pointerdown', press);
    window.addEventListener('blur', leave);
    return () => {
      document.removeEventListener('pointerdown', press);
      window.removeEventListener('blur', leave);
    };
  }, [open]);

  const close = () => {
    onOpen(false);
    holder.current?.querySelector('button')?.focus();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is heard here comes from the button and the panel in it
    <div
      class="bar-popover"
      ref={holder}
      onKeyDown={(event) => {
        if (!open || event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
      onFocusOut={({ relatedTarget }) => {
        if (open && relatedTarget instanceof Node && !holder.current?.contains(relatedTarget))
          onOpen(false);
      }}
    >
      <IconButton
        id={`${id}-button`}
        icon={icon}
        name={name}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        {...(shortcut && { 'aria-keyshortcuts': shortcut })}
        onClick={() => (open ? close() : onOpen(true))}
      />
      {open && (
        // biome-ignore lint/a11y/useSemanticElements: it groups controls of every kind, not fields
        <div id={id} class="bar-panel" role="group" aria-label={name} ref={panel}>
          {children}
        </div>
      )}
    </div>
  );
}
