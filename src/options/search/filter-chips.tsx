import { X } from 'lucide-preact';
import { useText } from '../../ui/text-context';
import { filtersIn, withoutPart } from './query-filters';
import { useFilterName } from './use-filter-name';
import './filters.css';

interface FilterChipsProps {
  query: string;
  onQuery(query: string): void;
}

/** The filters of a search, each with a way to let it go. The words stay in the search field. */
export function FilterChips({ query, onQuery }: FilterChipsProps) {
  const { text } = useText();
  const nameOf = useFilterName();
  const filters = filtersIn(query);
  if (!filters.length) return null;
  return (
    <ul class="filter-chips" aria-label={text('filters')}>
      {filters.map((filter) => (
        <li key={`${filter.start} ${query.slice(filter.start, filter.end)}`}>
          <button
            type="button"
            class="filter-chip"
            aria-label={text('removeFilter', nameOf(filter))}
            title={text('removeFilter', nameOf(filter))}
            onClick={() => onQuery(withoutPart(query, filter))}
          >
            {filter.kind === 'color' && <i data-color={filter.values[0]} />}
            <bdi>{nameOf(filter)}</bdi>
            <X size={16} strokeWidth={1.75} aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
}
