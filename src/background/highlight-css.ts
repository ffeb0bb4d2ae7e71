import { COLORS } from '../model/annotation';
import { ACTIVE, HIGHLIGHTERS } from '../model/highlighters';

/**
 * How passages look on pages that are not ours, for the names that `anchor/paint` uses. Chromium
 * takes the text's colour for a highlight from the root element, so nothing here can ask whether the
 * words are dark or light: the tints are translucent instead, and edges have 3:1 on either ground.
 */
export const HIGHLIGHT_CSS = [
  ...COLORS.map((color) => {
    const { ink, opacity, edge, line } = HIGHLIGHTERS[color];
    const width = line === 'double' || line === 'wavy' ? 1 : 2;
    return `::highlight(postil-${color}){background-color:rgb(${ink.join(' ')} / ${opacity});text-decoration:underline ${line} ${edge[0]} ${width}px}`;
  }),
  // The one that the person looks at keeps its colour, under a veil and a line of red ink.
  `::highlight(postil-active){background-color:rgb(${ACTIVE.ink.join(' ')} / ${ACTIVE.opacity});text-decoration:underline solid ${ACTIVE.edge} 2px}`,
  `@media (forced-colors:active){${COLORS.map((color) => `::highlight(postil-${color})`).join()}{background-color:Canvas;color:CanvasText;text-decoration-color:CanvasText}::highlight(postil-active){background-color:Highlight;color:HighlightText}}`,
].join('\n');
