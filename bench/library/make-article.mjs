const ENGLISH = 74_000;
const CHINESE = 80_000;
const SYLLABLES =
  'an be con de er fa go hi in ka la me no or pa qui ra sen ta ul ver wi yo zen tion ment ing ly ble'.split(
    ' ',
  );
const MEDIAN_WORDS = 800;
const SPREAD = 0.6;
const IMAGES = 4;

/**
 * Numbers in [0, 1) that are the same in every run with the same seed (mulberry32).
 * @param {number} seed
 */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @typedef {{ words: string[], sums: Float64Array }} Language */

/** @type {{ english: Language, chinese: Language } | undefined} */
let languages;

/** Words by rank, the frequent ones short, with Zipf's sums: rank r is drawn in proportion to 1 / r. */
function vocabulary() {
  if (languages) return languages;
  const next = random(7);
  const pick = (/** @type {number} */ count) => Math.floor(next() * count);
  /** @param {number} count @param {(rank: number) => string} make */
  const language = (count, make) => {
    const words = new Set();
    while (words.size < count) words.add(make(words.size));
    const sums = new Float64Array(count);
    let sum = 0;
    for (let rank = 0; rank < count; rank++) {
      sum += 1 / (rank + 2.7);
      sums[rank] = sum;
    }
    return { words: [...words], sums };
  };
  // 3,500 characters, the first of them in most words, as in real Chinese.
  const character = () => String.fromCharCode(0x4e00 + Math.floor(3500 * next() ** 2.2) * 5);
  languages = {
    english: language(ENGLISH, (rank) => {
      const syllables = rank < 60 ? 1 : rank < 500 ? 1 + pick(2) : 2 + pick(3);
      let word = '';
      for (let count = 0; count < syllables; count++) word += SYLLABLES[pick(SYLLABLES.length)];
      return rank < 60 ? word.slice(0, 2) + 'aeiou'[pick(5)] : word;
    }),
    chinese: language(CHINESE, (rank) => {
      const length = rank < 300 ? 1 : rank < 60_000 ? 2 : 2 + pick(3);
      return Array.from({ length }, character).join('');
    }),
  };
  return languages;
}

/** @param {Language} language @param {() => number} next */
function draw({ words, sums }, next) {
  const wanted = next() * (sums[sums.length - 1] ?? 0);
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return words[low] ?? '';
}

/**
 * One article of the seeded library, the same in every run: seven of ten in made-up English, three in
 * made-up Chinese, words by Zipf with some of the article's own, log-normal length, and four images.
 * @param {number} index
 * @param {{ light?: boolean }} [options] light: a title and a sentence, as an imported bookmark has
 */
export function makeArticle(index, { light = false } = {}) {
  const next = random(1_000_003 + index);
  const { english, chinese } = vocabulary();
  const isChinese = next() < 0.3;
  const language = isChinese ? chinese : english;
  const topic = Array.from({ length: 12 }, () => {
    const rank = 500 + Math.floor(next() * (language.words.length - 500));
    return language.words[rank] ?? '';
  });
  const word = () =>
    (next() < 0.06 ? topic[Math.floor(next() * topic.length)] : draw(language, next)) ?? '';
  const sentence = (/** @type {number} */ length) => {
    const words = Array.from({ length }, word);
    if (isChinese) return `${words.join('')}。`;
    const text = words.join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}. `;
  };
  // Box and Muller's normal number.
  const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  let left = light ? 8 : Math.max(40, Math.round(MEDIAN_WORDS * Math.exp(SPREAD * normal)));
  const paragraphs = [];
  while (left > 0) {
    let paragraph = '';
    for (let count = 0; count < 5 && left > 0; count++) {
      const length = Math.min(left, 6 + Math.floor(next() * 20));
      paragraph += sentence(length);
      left -= length;
    }
    paragraphs.push(paragraph.trim());
  }
  const images = light
    ? []
    : Array.from({ length: IMAGES }, (_, at) => ({
        url: `https://site-${index % 97}.example/images/${index}-${at}.jpg`,
        alt: topic[at] ?? '',
      }));
  const figures = images.map(({ url, alt }) => `<figure><img src="${url}" alt="${alt}"></figure>`);
  const saved = new Date(Date.UTC(2020, 0, 1) + index * 3_600_000).toISOString();
  return {
    id: `0190a000-0000-7000-8000-${String(index).padStart(12, '0')}`,
    url: `https://site-${index % 97}.example/${index}`,
    title: sentence(6).replace(/[。. ]+$/, ''),
    authors: [`Author ${index % 331}`],
    site: `Site ${index % 97}`,
    saved,
    lang: isChinese ? 'zh-CN' : 'en',
    tags: [`tag-${index % 40}`, ...(index % 2 ? ['often'] : [])],
    words: paragraphs.length,
    images,
    text: paragraphs.join('\n'),
    html: paragraphs.map((text, at) => `<p>${text}</p>${figures[at] ?? ''}`).join('\n'),
  };
}

/** A made article as a row of the collection. @param {ReturnType<typeof makeArticle>} made @returns {import('../../src/model/article').Article} */
export const asArticle = ({ html: _html, text: _text, images: _images, ...made }) => ({
  ...made,
  canonicalUrl: made.url,
  urlKey: made.url,
  description: '',
  published: '',
  modified: '',
  updated: made.saved,
  dir: 'ltr',
  image: '',
  categories: [],
  note: '',
  state: 'inbox',
  favourite: 0,
  trashed: '',
  version: 1,
  kind: 'article',
  extra: {},
});
