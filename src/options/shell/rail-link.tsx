import type { LucideIcon } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useText } from '../../ui/text-context';

interface RailLinkProps {
  hash: string;
  icon: LucideIcon;
  name: string;
  count?: number | undefined;
  current: boolean;
  narrow: boolean;
  onChosen(): void;
  /** What is nested in it. */
  children?: ComponentChildren;
}

/** A place in the rail, with the number of what is there. */
export function RailLink(props: RailLinkProps) {
  const { hash, icon: Icon, name, count, current, narrow, onChosen, children } = props;
  const { language } = useText();
  return (
    <li>
      <a
        href={hash}
        aria-current={current ? 'page' : undefined}
        title={narrow ? name : undefined}
        onClick={onChosen}
      >
        <Icon size={narrow ? 20 : 16} strokeWidth={1.75} aria-hidden="true" />
        <span class={narrow ? 'unseen' : 'rail-name'}>{name}</span>
        {count !== undefined && count > 0 && (
          <span class={narrow ? 'unseen' : 'rail-count'}>
            {new Intl.NumberFormat(language).format(count)}
          </span>
        )}
      </a>
      {children}
    </li>
  );
}
