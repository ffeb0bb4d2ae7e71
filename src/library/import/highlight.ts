import type { Color } from '../../model/annotation';
import type { ImportedHighlight } from './format';

const COLORS: [sign: RegExp, color: Color][] = [
  [/green|lime|mint|teal/i, 'green'],
  [/blue|cyan|aqua|sky/i, 'blue'],
  [/pink|red|rose|magenta|coral/i, 'pink'],
  [/violet|purple|indigo|lavender/i, 'violet'],
];

/** Our highlighter for another program's name of a colour: the yellow one where it says nothing. */
const colorNamed = (name: string): Color =>
  COLORS.find(([sign]) => sign.test(name))?.[1] ?? 'amber';

/** A highlight with what an export says of it; the rest is empty. */
export const highlight = (
  exact: string,
  {
    color = '',
    ...more
  }: Partial<Omit<ImportedHighlight, 'exact' | 'color'>> & { color?: string } = {},
): ImportedHighlight => ({
  exact: exact.trim(),
  prefix: '',
  suffix: '',
  note: '',
  tags: [],
  created: '',
  key: '',
  ...more,
  color: colorNamed(color),
});
