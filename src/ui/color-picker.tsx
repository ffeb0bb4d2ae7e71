import { useRef } from 'preact/hooks';
import { COLORS, type Color } from '../model/annotation';
import { COLOR_LETTERS } from '../model/color-texts';
import { useHighlighterName } from './highlighter-names';
import { useText } from './text-context';
import './color-picker.css';

interface ColorPickerProps {
  /** The chosen one; undefined where choosing makes something new, as beside a selection. */
  color?: Color | undefined;
  onColor(color: Color): void;
  /** What the colour is for. */
  label: string;
}

/**
 * The five highlighters as one stop for Tab. Inside, arrows move, Enter and Space choose, and so do
 * the keys 1 to 5. Moving does not choose: where a choice makes a highlight, passing by must not.
 */
export function ColorPicker({ color, onColor, label }: ColorPickerProps) {
  const { text } = useText();
  const nameOf = useHighlighterName();
  const group = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const chosen = COLORS[Number(event.key) - 1];
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (chosen) onColor(chosen);
    else if (step) {
      const buttons: Element[] = [...(group.current?.children ?? [])];
      const at = buttons.findIndex((button) => button.matches(':focus'));
      const next = buttons.at((at + step) % buttons.length);
      if (next instanceof HTMLElement) next.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      class="color-picker"
      role="radiogroup"
      aria-label={label}
      ref={group}
      onKeyDown={onKeyDown}
    >
      {COLORS.map((one, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a native radio chooses when arrows pass over it
        <button
          key={one}
          type="button"
          role="radio"
          data-color={one}
          aria-checked={one === color}
          aria-label={nameOf(one)}
          aria-keyshortcuts={`${index + 1}`}
          title={`${nameOf(one)} (${index + 1})`}
          tabIndex={one === (color ?? COLORS[0]) ? 0 : -1}
          onClick={() => onColor(one)}
        >
          <span>{text(COLOR_LETTERS[one])}</span>
        </button>
      ))}
    </div>
  );
}
