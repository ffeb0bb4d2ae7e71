import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type messages from '../_locales/en/messages.json';

type Key = keyof typeof messages;
type Counted<K> = K extends `${infer Stem}_other` ? Stem : never;

/** The texts of `_locales`, as the pieces ask for them; a page provides them from its browser. */
export interface Texts {
  /** A text with its placeholders filled in order. */
  text(key: Key, ...filling: (string | number)[]): string;
  /** A text about a number of things. */
  counted(stem: Counted<Key>, count: number): string;
  /** The language of the interface (BCP 47), for dates and numbers. */
  language: string;
}

export const TextContext = createContext<Texts | undefined>(undefined);

/** The texts of the page around. Throws when there is no page around that provides them. */
export function useText(): Texts {
  const texts = useContext(TextContext);
  if (!texts) throw new Error('TextContext has no value here');
  return texts;
}
