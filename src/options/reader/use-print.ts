import { useEffect, useRef } from 'preact/hooks';
import type { ArticleSurface } from './article-surface';

/**
 * Prints the article and not the page around it, whichever way a person asks for it. `copy` makes
 * what is printed. Gives the way to ask.
 */
export function usePrint(
  surface: ArticleSurface | undefined,
  copy: (surface: ArticleSurface) => HTMLElement,
): () => Promise<void> {
  const latest = useRef(copy);
  latest.current = copy;
  const put = useRef<() => HTMLElement | undefined>(() => undefined);

  const print = async () => {
    // Images of the copy are on their way; those that never come are no reason not to print.
    const images = put.current()?.querySelectorAll('img') ?? [];
    await Promise.allSettled([...images].map((image) => image.decode()));
    window.print();
  };

  useEffect(() => {
    if (!surface) return;
    const page = document.documentElement;
    let shown: HTMLElement | undefined;
    let theme = '';
    put.current = () => {
      if (!shown) {
        shown = latest.current(surface);
        document.body.append(shown);
      }
      return shown;
    };
    const begin = () => {
      put.current();
      theme = page.dataset.theme ?? '';
      // Paper is light.
      page.dataset.theme = 'light';
    };
    const end = () => {
      shown?.remove();
      shown = undefined;
      page.dataset.theme = theme;
    };
    const press = (event: KeyboardEvent) => {
      const isPrint = event.key === 'p' && (event.ctrlKey || event.metaKey);
      if (!isPrint || event.altKey || event.shiftKey) return;
      event.preventDefault();
      void print();
    };
    addEventListener('beforeprint', begin);
    addEventListener('afterprint', end);
    for (const pressed of [document, surface.document]) pressed.addEventListener('keydown', press);
    return () => {
      put.current = () => undefined;
      shown?.remove();
      removeEventListener('beforeprint', begin);
      removeEventListener('afterprint', end);
      for (const pressed of [document, surface.document])
        pressed.removeEventListener('keydown', press);
    };
  }, [surface]);
  return print;
}
