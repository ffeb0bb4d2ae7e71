import { type ComponentChildren, render } from 'preact';
import { TextContext, type Texts } from '../../src/ui/text-context';

/** Texts that say which text they are. */
const fakeTexts: Texts = {
  text: (key, ...filling) => [key, ...filling].join(' '),
  counted: (stem, count) => `${count} ${stem}`,
  language: 'en',
};

/** Shows a piece in an empty page; call it again to show it with other props. */
export function show(piece: ComponentChildren): HTMLElement {
  const place = document.querySelector('main') ?? document.createElement('main');
  if (!place.isConnected) document.body.append(place);
  render(<TextContext.Provider value={fakeTexts}>{piece}</TextContext.Provider>, place);
  return place;
}

/** Empties the page. */
export function clear(): void {
  const place = document.querySelector('main');
  if (place) render(null, place);
  place?.remove();
}

/** The one element that matches. */
export function the<E extends HTMLElement = HTMLElement>(selector: string): E {
  const found = document.querySelector<E>(selector);
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
}
