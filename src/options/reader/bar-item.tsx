import type { LucideIcon } from 'lucide-preact';

interface BarItemProps {
  id?: string;
  icon: LucideIcon;
  name: string;
  /** The key that does the same. */
  shortcut?: string;
  onClick(): void;
}

/** One action of the article's menu. */
export function BarItem({ id, icon, name, shortcut, onClick }: BarItemProps) {
  const Icon = icon;
  return (
    <button type="button" id={id} class="bar-item" aria-keyshortcuts={shortcut} onClick={onClick}>
      <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
      {name}
      {shortcut && (
        <span aria-hidden="true">
          <kbd>{shortcut}</kbd>
        </span>
      )}
    </button>
  );
}
