import type { LucideIcon } from 'lucide-preact';

interface IconButtonProps {
  icon: LucideIcon;
  /** What it does, for the tooltip and for those who listen. */
  name: string;
  shortcut?: string;
  onClick(): void;
}

/** A button that shows only an icon, and always has a name. */
export function IconButton({ icon: Icon, name, shortcut, onClick }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon"
      aria-label={name}
      aria-keyshortcuts={shortcut}
      title={shortcut ? `${name} (${shortcut.toUpperCase()})` : name}
      onClick={onClick}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
    </button>
  );
}
