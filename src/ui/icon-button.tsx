import type { LucideIcon } from 'lucide-preact';
import type { JSX } from 'preact';
import './icon-button.css';

type Rest = Omit<JSX.IntrinsicElements['button'], 'icon' | 'name' | 'size' | 'children'>;

interface IconButtonProps extends Rest {
  icon: LucideIcon;
  /** What it does, for the tooltip and for those who listen. */
  name: string;
  size?: 16 | 20;
  /** For a button that stays down: whether it is. */
  pressed?: boolean;
}

/** A button that shows only an icon, and always has a name. Other attributes go to the button. */
export function IconButton({ icon, name, size = 16, pressed, ...rest }: IconButtonProps) {
  const Icon = icon;
  return (
    <button
      type="button"
      {...rest}
      class={`icon-button ${rest.class ?? ''}`}
      aria-label={name}
      aria-pressed={pressed}
      title={name}
    >
      <Icon size={size} strokeWidth={1.75} aria-hidden="true" />
    </button>
  );
}
