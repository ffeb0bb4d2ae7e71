import type { MessageKey } from '../../platform/text';
import { SORTS, type Sort } from '../../store/shelves';
import { useText } from '../../ui/text-context';

const NAMES: Record<Sort, MessageKey> = {
  saved: 'sortSaved',
  oldest: 'sortOldest',
  published: 'sortPublished',
  title: 'sortTitle',
  words: 'sortWords',
};

interface SortMenuProps {
  sort: Sort | undefined;
  /** Whether the list is what a search found: then the best is in front unless asked otherwise. */
  searched: boolean;
  onSort(sort: Sort | undefined): void;
}

/** What the list is sorted by. */
export function SortMenu({ sort, searched, onSort }: SortMenuProps) {
  const { text } = useText();
  return (
    <select
      id="sort"
      class="sort-menu"
      aria-label={text('sortBy')}
      title={text('sortBy')}
      value={sort ?? (searched ? '' : 'saved')}
      onChange={({ currentTarget: { value } }) =>
        onSort(SORTS.find((name) => name === value && (searched || name !== 'saved')))
      }
    >
      {searched && <option value="">{text('sortBest')}</option>}
      {SORTS.map((name) => (
        <option key={name} value={name}>
          {text(NAMES[name])}
        </option>
      ))}
    </select>
  );
}
