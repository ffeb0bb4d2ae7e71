import { expect, it } from 'vitest';
import { bareTitle } from '../../src/popup/bare-title';

it.each([
  ['Tides - Wikipedia', 'https://en.wikipedia.org/wiki/Tide', 'Tides'],
  ['On margins | The Quiet Press', 'https://www.thequietpress.com/a', 'On margins'],
  ['Ebb - flow – Harbour Notes', 'https://harbour-notes.org/1', 'Ebb - flow'],
  ['Ebb - flow', 'https://harbour-notes.org/1', 'Ebb - flow'],
  ['Well-read', 'https://read.org/', 'Well-read'],
  ['A - B', 'https://b.org/', 'A - B'],
  ['Notes - Margin', 'not an address', 'Notes - Margin'],
])('shows "%s" of %s as "%s"', (title, url, bare) => {
  expect(bareTitle(title, url)).toBe(bare);
});
