import type { ComponentChildren } from 'preact';
import './lost-list.css';
import { useText } from './text-context';

/** The annotations whose passage is not in the text, above all others, each with its reason. */
export function LostList({ children }: { children: ComponentChildren }) {
  const { text } = useText();
  return (
    <section class="lost-list" aria-labelledby="lost-list">
      <h2 id="lost-list">{text('lostTitle')}</h2>
      {children}
    </section>
  );
}
