/** @typedef {() => number} Random a seeded source of numbers in [0, 1) */
/**
 * How a script is written: its words, whether spaces stand between them, its full stop.
 * @typedef {{ words: string[], spaced: boolean, stop: string }} Script
 */

const COMMON =
  'the of and to in a is that it was for on with as are be this by at from or an which not have has had but they their its can were one all we there been more who will would about into than them some time these two may then do first any my now such like our over man me even most made after also did many before must through years where much your way well down should because each just those people how too little state good very make world still own see men work long get here between both life being under never day same another know while last might us great old year off come since against go came right used take three'.split(
    ' ',
  );

/** @param {Random} random @param {string} letters one or more per part, parts separated by | */
const oneOf = (random, letters) => {
  const all = letters.split('|');
  return all[Math.floor(random() * all.length)] ?? '';
};

/** @param {number} count @param {() => string} make */
function distinct(count, make) {
  const words = new Set();
  while (words.size < count) words.add(make());
  return [...words];
}

/** English-like: real function words first, made-up words after them. @param {Random} random */
const latin = (random) => ({
  words: [
    ...COMMON,
    ...distinct(2600, () => {
      let word = '';
      for (let n = 1 + Math.floor(random() * 3); n > 0; n--)
        word +=
          oneOf(random, 'b|br|c|cl|d|f|fl|g|gr|h|j|k|l|m|n|p|pr|r|s|st|t|tr|v|w|th|sh|') +
          oneOf(random, 'a|e|i|o|u|ea|ou|ai') +
          oneOf(random, '|n|r|s|t|l|m|d|st|nd|ck|');
      return word + oneOf(random, '|||s|ed|ing|ly|er|tion');
    }),
  ],
  spaced: true,
  stop: '.',
});

/**
 * Words of one to `most` parts taken from a block of characters.
 * @param {Random} random @param {[number, number]} block @param {number} most
 * @param {{ spaced: boolean, stop: string, size: number, extra?: string[] }} options
 */
const block = (random, [first, last], most, { spaced, stop, size, extra = [] }) => ({
  words: [
    ...distinct(size, () => {
      let word = '';
      for (let n = 1 + Math.floor(random() * most); n > 0; n--)
        word += String.fromCodePoint(first + Math.floor(random() ** 2 * (last - first)));
      return word;
    }),
    ...extra,
  ],
  spaced,
  stop,
});

const ISLANDS = ['HTML', 'Linux', 'iPhone', 'GPT-4', '2024', 'NATO', '3.5%'];
const FACES = ['👩‍👩‍👧', '👍🏽', '🇩🇪', '🎉', '❤️', '🧑🏿‍🚀', '😀', '🏳️‍🌈'];

/** @type {Record<string, (random: Random) => Script>} */
export const SCRIPTS = {
  latin,
  chinese: (random) =>
    block(random, [0x4e00, 0x5e00], 3, { spaced: false, stop: '。', size: 1500, extra: ISLANDS }),
  japanese: (random) => {
    const kana = block(random, [0x3042, 0x3093], 4, { spaced: false, stop: '。', size: 500 });
    const han = block(random, [0x4e00, 0x5600], 2, { spaced: false, stop: '。', size: 700 });
    return { ...kana, words: kana.words.flatMap((word, k) => [word, han.words[k] ?? word]) };
  },
  thai: (random) =>
    block(random, [0x0e01, 0x0e2e], 5, { spaced: false, stop: ' ', size: 1500, extra: ISLANDS }),
  arabic: (random) =>
    block(random, [0x0627, 0x064a], 6, { spaced: true, stop: '.', size: 1500, extra: ISLANDS }),
  emoji: (random) => {
    const { words } = latin(random);
    return {
      words: words.slice(0, 1500).flatMap((word) => [word, oneOf(random, FACES.join('|'))]),
      spaced: true,
      stop: '!',
    };
  },
  combining: (random) => {
    const { words } = latin(random);
    return {
      words: words.slice(0, 1800).map((word) => word.replace(/[aeiou]/, '$&\u0301\u0323')),
      spaced: true,
      stop: '.',
    };
  },
};

/**
 * A word as often as words are met: the first ones far more than the last (Zipf).
 * @param {Random} random @param {Script} script
 */
export function anyWord(random, { words }) {
  const at = Math.floor((words.length + 1) ** random()) - 1;
  return words[Math.min(at, words.length - 1)] ?? '';
}
