import { sharedSource, sourcesOf } from '../../anchor/sources-of';
import { WHOLE, wholesAround } from '../../anchor/whole-element';

/** The image or figure that a click meant, the innermost that is a passage as a whole. */
export const wholeUnder = (event: Event): Element | undefined => {
  const [target] = event.composedPath();
  return target && 'nodeType' in target ? wholesAround(target as Node)[0] : undefined;
};

/** The image that the focus is on: itself, or the only thing in a link or button. */
export function wholeInFocus(document: Document): Element | undefined {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return undefined;
  if (focused.matches(WHOLE)) return focused;
  const [image, ...more] = focused.querySelectorAll('img');
  return image && !more.length && !focused.textContent?.trim() ? image : undefined;
}

/** The image with this address that is nearest to the middle of the screen. */
export function imageFrom(source: string, document: Document): Element | undefined {
  const middle = innerHeight / 2;
  const away = (image: Element) => {
    const { top, bottom } = image.getBoundingClientRect();
    return Math.abs((top + bottom) / 2 - middle);
  };
  const [address = ''] = source.split('#');
  return [...document.images]
    .filter((image) => sharedSource(sourcesOf(image), [address]) === 1 || image.src === source)
    .sort((one, other) => away(one) - away(other))[0];
}
