import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { MessageKey } from '../../platform/text';

/** A text of `_locales` with its placeholders filled in order. */
export type Text = (key: MessageKey, ...filling: (string | number)[]) => string;

export const TextContext = createContext<Text>((key) => key);

/** The texts, as the entry got them from the browser. */
export const useText = (): Text => useContext(TextContext);
