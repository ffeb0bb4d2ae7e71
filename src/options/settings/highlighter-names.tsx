import { COLORS, type HighlighterNames as Names } from '../../model/annotation';
import { useText } from '../../ui/text-context';
import './highlighter-names.css';

const COLOR_NAMES = {
  amber: 'colorAmber',
  green: 'colorGreen',
  blue: 'colorBlue',
  pink: 'colorPink',
  violet: 'colorViolet',
} as const;

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
              <span>{text(COLOR_NAMES[color])}</span>
              <input
                type="text"
                name={`highlighter-${color}`}
                dir="auto"
                maxLength={LONGEST}
                placeholder={text(COLOR_NAMES[color])}
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
