import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Color, HighlighterNames } from '../model/annotation';
import { useText } from './text-context';

const NAMES = {
  amber: 'colorAmber',
  green: 'colorGreen',
  blue: 'colorBlue',
  pink: 'colorPink',
  violet: 'colorViolet',
} as const;

/** What the person calls the highlighters; a page provides it from the settings. */
export const HighlighterNamesContext = createContext<HighlighterNames>({});

/** What a highlighter is called: the person's own name for it, else its colour. */
export function useHighlighterName(): (color: Color) => string {
  const names = useContext(HighlighterNamesContext);
  const { text } = useText();
  return (color) => names[color] || text(NAMES[color]);
}
