import type { Meaning, Recipe } from '../../model/recipe';

const quote: Meaning = { as: 'quote', word: '' };

/** Passages in their place and, listed, as quotations, whatever their colour. */
export const QUOTED: Recipe['highlights'] = {
  place: 'both',
  colors: { amber: quote, green: quote, blue: quote, pink: quote, violet: quote },
  blockIds: false,
};
