import { useText } from '../../ui/text-context';
import type { Heading } from './headings';
import type { Outline } from './use-outline';
import './outline-list.css';

interface OutlineListProps {
  outline: Outline;
  onChosen?(): void;
}

/** The article's headings; the arrows go from one to the next. */
export function OutlineList({ outline, onChosen }: OutlineListProps) {
  const { text } = useText();
  const { headings, current } = outline;
  const choose = (heading: Heading) => {
    onChosen?.();
    outline.go(heading);
  };
  return (
    <nav
      class="outline-list"
      aria-label={text('outline')}
      onKeyDown={(event) => {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (!step) return;
        event.preventDefault();
        const buttons = [...event.currentTarget.querySelectorAll('button')];
        const at = buttons.findIndex((button) => button.matches(':focus'));
        buttons[Math.min(buttons.length - 1, Math.max(0, at + step))]?.focus();
      }}
    >
      <ol>
        {headings.map((heading) => (
          <li key={heading.order} data-depth={heading.depth}>
            <button
              type="button"
              aria-current={heading.order === current ? 'true' : undefined}
              data-first={heading.order === Math.max(0, current) ? '' : undefined}
              onClick={() => choose(heading)}
            >
              <span dir="auto">{heading.text}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
