import type messages from '../_locales/en/messages.json';
import { browser } from './browser';

/** A text in `_locales`. */
export type MessageKey = keyof typeof messages;

/** A text in the person's language, with its placeholders filled in order. */
export const text = (key: MessageKey, ...filling: (string | number)[]): string =>
  browser.i18n.getMessage(key, filling.map(String));

/**
 * The language of the texts (BCP 47): the browser's own where Postil speaks it, with its region, else
 * the one Postil fell back to, so that dates and plurals never differ from the words around them.
 */
export function uiLanguage(): string {
  const spoken = text('languageTag');
  const own = browser.i18n.getUILanguage();
  return own.split('-')[0] === spoken.split('-')[0] ? own : spoken;
}

type Stem<Key> = Key extends `${infer S}_other` ? S : never;

/** The stem of a text that is written for one and for many: `stem_one`, `stem_other`. */
export type CountedKey = Stem<MessageKey>;

/** A text about a number of things, in the grammar of the person's language. */
export function counted(stem: CountedKey, count: number): string {
  const form = new Intl.PluralRules(uiLanguage()).select(count) === 'one' ? 'one' : 'other';
  return text(`${stem}_${form}`, new Intl.NumberFormat(uiLanguage()).format(count));
}
