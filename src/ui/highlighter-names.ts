import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Color, HighlighterNames } from '../model/annotation';
import { COLOR_TEXTS } from '../model/color-texts';
import { useText } from './text-context';

/** What the person calls the highlighters; a page provides it from the settings. */
export const HighlighterNamesContext = createContext<HighlighterNames>({});

/** What a highlighter is called: the person's own name for it, else its colour. */
export function useHighlighterName(): (color: Color) => string {
  const names = useContext(HighlighterNamesContext);
  const { text } = useText();
  return (color) => names[color] || text(COLOR_TEXTS[color]);
}
