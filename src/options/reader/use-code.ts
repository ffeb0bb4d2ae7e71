import { useEffect } from 'preact/hooks';
import { useText } from '../../ui/text-context';
import { useDoings } from '../shell/doings';
import type { ArticleSurface } from './article-surface';
import { colourCode } from './colour-code';

/** How long a button says that its code was copied. */
const SAID_MS = 2000;

/** Colours the article's code, and makes its buttons copy. */
export function useCode(surface: ArticleSurface | undefined): void {
  const { text } = useText();
  const { noted, attempt } = useDoings();
  useEffect(() => surface && colourCode(surface), [surface]);
  useEffect(() => {
    if (!surface) return;
    const { document } = surface;
    const press = (event: MouseEvent) => {
      const button = event.target instanceof surface.window.Element ? event.target : undefined;
      if (!button?.matches('.code-copy')) return;
      event.preventDefault();
      const code = button.parentElement?.querySelector('pre')?.textContent ?? '';
      attempt(async () => {
        await navigator.clipboard.writeText(code.replace(/\n$/, ''));
        noted(text('copied'));
        button.setAttribute('data-copied', '');
        setTimeout(() => button.removeAttribute('data-copied'), SAID_MS);
      });
    };
    document.addEventListener('click', press);
    return () => document.removeEventListener('click', press);
  }, [surface, text, noted, attempt]);
}
