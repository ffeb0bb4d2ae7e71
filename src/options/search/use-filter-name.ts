import { COLORS, type Color } from '../../model/annotation';
import type { MessageKey } from '../../platform/text';
import { useHighlighterName } from '../../ui/highlighter-names';
import { useText } from '../../ui/text-context';
import type { ShownFilter } from './query-filters';

const WORDS: Record<string, MessageKey> = {
  inbox: 'shelfInbox',
  unread: 'shelfInbox',
  reading: 'shelfReading',
  archive: 'shelfArchive',
  archived: 'shelfArchive',
  favourite: 'shelfFavourites',
  favorite: 'shelfFavourites',
  note: 'filterHasNote',
  notes: 'filterHasNote',
  highlight: 'filterHasHighlight',
  highlights: 'filterHasHighlight',
};

const isColor = (value: string): value is Color => (COLORS as readonly string[]).includes(value);

/** What a filter asks for, in the person's words. */
export function useFilterName(): (filter: ShownFilter) => string {
  const { text, language } = useText();
  const colorName = useHighlighterName();
  const list = new Intl.ListFormat(language, { type: 'disjunction' });
  const day = (value: string) => {
    const date = new Date(`${value.replaceAll(/[/.]/g, '-')}T00:00`);
    return Number.isNaN(date.getTime())
      ? value
      : new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(date);
  };
  const one = (kind: ShownFilter['kind'], value: string): string => {
    const word = WORDS[value.toLowerCase()];
    switch (kind) {
      case 'tag':
        return `#${value}`;
      case 'before':
        return text('filterBefore', day(value));
      case 'after':
        return text('filterAfter', day(value));
      case 'color':
        return isColor(value) ? colorName(value) : value;
      case 'is':
      case 'has':
        return word ? text(word) : value;
      default:
        return value;
    }
  };
  return ({ kind, not, values }) => {
    const name = list.format(values.map((value) => one(kind, value)));
    return not ? text('filterNot', name) : name;
  };
}
