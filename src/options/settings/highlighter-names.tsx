import { COLORS, type HighlighterNames as Names } from '../../model/annotation';
import { COLOR_TEXTS } from '../../model/color-texts';
import { useText } from '../../ui/text-context';
import './highlighter-names.css';

/** Longer names would not fit beside a highlight. */
const LONGEST = 40;

interface HighlighterNamesProps {
  names: Names;
  /** Told when a name is finished. */
  onNames(names: Names): void;
}

/** What the five highlighters are called: fact, question, quote… An empty name is the colour's. */
export function HighlighterNames({ names, onNames }: HighlighterNamesProps) {
  const { text } = useText();
  return (
    <section aria-labelledby="settings-highlighters">
      <h2 id="settings-highlighters">{text('highlightersTitle')}</h2>
      <p>{text('highlightersNote')}</p>
      <ul class="highlighter-names">
        {COLORS.map((color) => (
          <li key={color} data-color={color}>
            <label>
              <span>{text(COLOR_TEXTS[color])}</span>
              <input
                type="text"
                name={`highlighter-${color}`}
                dir="auto"
                maxLength={LONGEST}
                placeholder={text(COLOR_TEXTS[color])}
                value={names[color] ?? ''}
                onChange={(event) =>
                  onNames({ ...names, [color]: event.currentTarget.value.trim() })
                }
              />
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}
