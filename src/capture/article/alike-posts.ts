import { type Block, blocksOf } from './blocks';
import { isControl } from './furniture-words';
import { isAside, proseOf } from './own-root';
import { linkShare } from './rescue';
import { isHidden } from './reveal-hidden';
import { addressOf, dateOf, nameOf, type Post } from './thread-posts';

const DATES =
  'time, relative-time, [itemprop~="dateCreated"], [itemprop~="datePublished"], .dt-published, [class*="date" i], [class*="time" i]';
const AUTHORS =
  '[itemprop~="author"], [rel~="author"], .p-author, [class*="author" i], [class*="user" i], [class*="nick" i], [class*="poster" i], a[href*="/user/"], a[href*="/users/"], a[href*="/u/"], a[href*="/@"], a[href*="/profile"], a[href*="/member"]';
/** A pair may be two articles side by side. */
const FEWEST = 3;
/** Their share of the page's prose, menus and asides left out. */
const LEAST_SHARE = 0.75;
/** Prose before the first post is an article, and the posts are comments on it. */
const LEAST_PROSE = 140;
/** Their share of all text, menus too: less is not looked at, and of several kinds the largest. */
const LEAST_TEXT = 0.3;
const MOST_KINDS = 3;
/** A notice of the program among the posts has no author. */
const MOST_SIGNED = 0.7;
const LONGEST_MARK = 60;
const HIGHEST = 8;

/**
 * The posts of a page on which elements of one kind, each with an author and a day of its own, hold
 * nearly all that is said, nothing before them; in their order, one inside another as its answer.
 * None where they are comments on an article, teasers that lead to one, or by one author alone.
 */
export function alikePosts(page: Element): Post[] {
  const kinds = new Map<string, Set<Element>>();
  for (const mark of page.querySelectorAll(DATES)) {
    if (!isDateMark(mark)) continue;
    let up = mark.parentElement;
    for (let step = 0; up && up !== page && step < HIGHEST; step++, up = up.parentElement) {
      const kind = kindOf(up);
      if (kind) kinds.set(kind, (kinds.get(kind) ?? new Set()).add(up));
    }
  }
  const length = page.textContent?.length ?? 0;
  const sets = [...kinds.values()]
    .filter((set) => set.size >= FEWEST)
    .map((set) => ({ places: [...set], text: textOf(set) }))
    .filter(({ text }) => text > length * LEAST_TEXT)
    .toSorted((a, b) => b.text - a.text)
    .slice(0, MOST_KINDS);
  if (!sets.length) return [];
  const blocks = blocksOf(page);
  for (const { places } of sets) {
    if (places.filter(isTeaser).length > places.length / 3) continue;
    const posts = areWhatIsSaid(page, blocks, places) ? readPosts(places) : undefined;
    if (posts) return posts;
  }
  return [];
}

/** The length of their texts, what stands inside another not counted twice. */
function textOf(places: ReadonlySet<Element>): number {
  let sum = 0;
  for (const place of places) {
    let up = place.parentElement;
    while (up && !places.has(up)) up = up.parentElement;
    if (!up) sum += place.textContent?.length ?? 0;
  }
  return sum;
}

function isDateMark(element: Element): boolean {
  if (element.hasAttribute('datetime')) return true;
  const text = element.textContent?.trim() ?? '';
  return text.length < LONGEST_MARK && /\d/.test(text);
}

/** What elements of one kind have in common: name, and the first class or the id without numbers. */
function kindOf(element: Element): string {
  const [first = ''] = element.classList;
  const named = (first || element.id).replace(/\d+/g, '');
  const isOwn = element.localName === 'article' || element.localName === 'li';
  return named || isOwn ? `${element.localName}.${named}` : '';
}

/** True where the places hold nearly all that the page says, from its first sentence on. */
function areWhatIsSaid(
  page: Element,
  blocks: readonly Block[],
  places: readonly Element[],
): boolean {
  const most = (page.textContent?.length ?? 0) / 2;
  let inside = 0;
  let outside = 0;
  for (const block of blocks) {
    const said = proseOf(block);
    const at = block.element ?? block.nodes[0]?.parentElement;
    if (!said || !at) continue;
    if (places.some((place) => place.contains(at))) inside += said;
    else if (!isInAside(at, page, most)) outside += said;
    if (!inside && outside > LEAST_PROSE) return false;
  }
  return inside > (inside + outside) * LEAST_SHARE;
}

function isInAside(element: Element, page: Element, most: number): boolean {
  for (let up: Element | null = element; up && up !== page; up = up.parentElement)
    if (isAside(up, most)) return true;
  return false;
}

/** A heading that leads elsewhere: a list of articles. */
const isTeaser = (place: Element) =>
  place.querySelector('h1 a[href], h2 a[href], h3 a[href], a[href] h2, a[href] h3') !== null;

function readPosts(places: readonly Element[]): Post[] | undefined {
  const found = places.flatMap((place) => {
    const inside = places.filter((one) => one !== place && place.contains(one));
    const isOwn = (one: Element) => !inside.some((answer) => answer.contains(one));
    const author = [...place.querySelectorAll(AUTHORS)].find((one) => isOwn(one) && isName(one));
    const date = [...place.querySelectorAll(DATES)].find((one) => isOwn(one) && isDateMark(one));
    const depth = places.filter((one) => one !== place && one.contains(place)).length;
    return author && date ? [{ place, author, date, depth }] : [];
  });
  const [first, ...others] = found;
  const isSigned = found.length >= Math.max(FEWEST, places.length * MOST_SIGNED);
  const names = new Set(found.map(({ author }) => nameOf(author)));
  if (!first || !isSigned || names.size < 2) return undefined;
  // What stands inside the first answers it, as what stands beside it does.
  const outer = others.every(({ place }) => first.place.contains(place)) ? 1 : 0;
  // An answer is taken out of what it answers first, so that each has only its own words.
  for (const place of places)
    if (places.some((one) => one !== place && one.contains(place))) place.remove();
  return found.map(({ place, author, date, depth }) => {
    const post = { author: nameOf(author), date: dateOf(date), address: addressOf(date) };
    dropHead(place, author, date);
    return { ...post, depth: Math.max(0, depth - outer), said: [place] };
  });
}

function isName(element: Element): boolean {
  const text = element.textContent?.trim() ?? '';
  return text.length > 0 && text.length < LONGEST_MARK && /\D/.test(text) && !isHidden(element);
}

/** Takes out of a post what its head line says now, and what its controls do. */
function dropHead(place: Element, author: Element, date: Element) {
  for (const mark of [author, date]) {
    let line = mark;
    while (
      line.parentElement &&
      line.parentElement !== place &&
      (line.parentElement.textContent?.trim().length ?? 0) < LONGEST_MARK * 2 &&
      !line.parentElement.querySelector('p')
    )
      line = line.parentElement;
    line.remove();
  }
  for (const image of place.querySelectorAll(
    '[class*="avatar" i], img[width="32"], img[width="48"]',
  ))
    if (!image.textContent?.trim()) image.remove();
  for (const block of blocksOf(place)) {
    const isBar = block.text.length < 40 && block.links > 0.9 && !block.isWhole;
    if (isControl(block.text) || isBar) for (const node of block.nodes) node.remove();
  }
  for (const list of place.querySelectorAll('ul, ol, nav'))
    if (linkShare(list) > 0.9 && (list.textContent?.length ?? 0) < LONGEST_MARK * 2) list.remove();
}
