import { useRef } from 'preact/hooks';
import { COLORS, type Color, type HighlighterNames } from '../../model/annotation';
import { COLOR_LETTERS, COLOR_TEXTS } from '../../model/color-texts';
import { useText } from './texts';

interface ColorRowProps {
  /** The one in force: of a passage, or the one that H uses. */
  color: Color;
  /** What the person calls them. */
  names: HighlighterNames;
  onColor(color: Color): void;
}

/** The five highlighters, one stop for Tab; arrows move, Enter, Space and the keys 1 to 5 choose. */
export function ColorRow({ color, names, onColor }: ColorRowProps) {
  const text = useText();
  const nameOf = (one: Color) => names[one] || text(COLOR_TEXTS[one]);
  const row = useRef<HTMLFieldSetElement>(null);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const buttons = [...(row.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button.matches(':focus'));
    if (!step || at < 0) return;
    buttons.at((at + step) % buttons.length)?.focus();
    event.preventDefault();
  };

  return (
    <fieldset class="colors" aria-label={text('highlightColor')} ref={row} onKeyDown={onKeyDown}>
      {COLORS.map((one, index) => (
        <button
          key={one}
          type="button"
          data-color={one}
          aria-pressed={one === color}
          aria-label={nameOf(one)}
          aria-keyshortcuts={`${index + 1}`}
          title={`${nameOf(one)} (${index + 1})`}
          tabIndex={one === color ? 0 : -1}
          onClick={() => onColor(one)}
        >
          <span>{text(COLOR_LETTERS[one])}</span>
        </button>
      ))}
    </fieldset>
  );
}
