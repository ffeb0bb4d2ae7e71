/** The texts of `_locales` that name the highlighters. */
export const COLOR_TEXTS = {
  amber: 'colorAmber',
  green: 'colorGreen',
  blue: 'colorBlue',
  pink: 'colorPink',
  violet: 'colorViolet',
} as const;

/** Those of the letters that stand for them where there is no room for a name. */
export const COLOR_LETTERS = {
  amber: 'colorAmberLetter',
  green: 'colorGreenLetter',
  blue: 'colorBlueLetter',
  pink: 'colorPinkLetter',
  violet: 'colorVioletLetter',
} as const;
