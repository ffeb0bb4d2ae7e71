import type { KnownThread } from '../metadata/known-sites';
import { isHidden } from './reveal-hidden';

/** One voice of a conversation. */
export interface Post {
  author: string;
  /** As the page writes it, where a program cannot read it. */
  date: string;
  /** Where this post alone is found; '' where nothing says. */
  address: string;
  /** 0 for the first and for what answers it, 1 for an answer to an answer, and so on. */
  depth: number;
  said: Element[];
}

/** How far up from what was said its author stands. */
const HIGHEST = 12;

/** The posts of a page whose markup is known, in the order of the page. */
export function knownPosts(page: Element, known: KnownThread): Post[] {
  const byPlace = new Map<Element, Post>();
  for (const said of page.querySelectorAll(known.said)) {
    for (const control of known.controls ? said.querySelectorAll(known.controls) : [])
      control.remove();
    if (isHidden(said) || isEmpty(said) || said.parentElement?.closest(known.said)) continue;
    const place = placeOf(said, known);
    const before = byPlace.get(place);
    if (before) before.said.push(said);
    else byPlace.set(place, readPost(place, said, known));
  }
  return [...byPlace.values()];
}

/** The smallest element around `said` in which its author, and its date where there is one, stand. */
function placeOf(said: Element, { author, date }: KnownThread): Element {
  let place = said;
  for (let step = 0; step < HIGHEST; step++) {
    const hasDate = !date.length || firstOf(place, date);
    if (firstOf(place, author) && hasDate) return place;
    if (!place.parentElement || place.parentElement.localName === 'body') break;
    place = place.parentElement;
  }
  return said;
}

function readPost(place: Element, said: Element, known: KnownThread): Post {
  const author = firstOf(place, known.author);
  const date = firstOf(place, known.date);
  const [deep, attribute] = known.depth ?? ['', ''];
  const level = deep
    ? (place.closest(deep) ?? place.querySelector(deep) ?? place.closest('tr')?.querySelector(deep))
    : null;
  return {
    author: nameOf(author) || (said.getAttribute('data-message-author-role') ?? ''),
    date: dateOf(date),
    address: addressOf(date),
    depth: Number(level?.getAttribute(attribute) ?? 0) || 0,
    said: [said],
  };
}

/** The first element for the first of the selectors that has any, the place itself included. */
function firstOf(place: Element, selectors: readonly string[]): Element | undefined {
  for (const selector of selectors) {
    const found = place.matches(selector) ? place : place.querySelector(selector);
    if (found) return found;
  }
  return undefined;
}

const isEmpty = (said: Element) => !said.textContent?.trim() && !said.querySelector('img, math');

const squeezed = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The name that an element shows, or has in an attribute; '' for none. */
export function nameOf(element: Element | undefined): string {
  if (!element) return '';
  const name = element.getAttribute('name') ?? element.getAttribute('author');
  return (name ?? squeezed(element)).replace(/^(?:by|von|par|por)\s+/i, '').replace(/[,:：]$/, '');
}

/** The day of an element that says when, by its attributes first, which programs write. */
export function dateOf(element: Element | undefined): string {
  if (!element) return '';
  for (const name of ['datetime', 'ts', 'title']) {
    const value = element.getAttribute(name)?.trim() ?? '';
    if (/^\d{4}-\d{2}-\d{2}/.test(value)) return value.slice(0, 10);
    if (name === 'title' && /\d/.test(value)) return value;
  }
  const time = Number(element.getAttribute('data-time'));
  if (time > 0) return new Date(time).toISOString().slice(0, 10);
  return squeezed(element);
}

/** The address that the date of a post leads to, if it leads to another page. */
export function addressOf(date: Element | undefined): string {
  const link = date?.closest('a[href]') ?? date?.querySelector('a[href]');
  const href = link?.getAttribute('href') ?? '';
  return href.startsWith('#') ? '' : href;
}
