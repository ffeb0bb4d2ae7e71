import { ListFilter } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { COLORS } from '../../model/annotation';
import type { Filter } from '../../store/search/query';
import { siteCounts } from '../../store/site-counts';
import { tagCounts } from '../../store/tag-counts';
import { NEVER, watch } from '../../store/watch';
import { useText } from '../../ui/text-context';
import { useLive } from '../../ui/use-live';
import { BarPopover } from '../reader/bar-popover';
import { filterOn, filtersIn, replacedFilter, toggledFilter } from './query-filters';
import { useFilterName } from './use-filter-name';
import './filters.css';

interface FilterMenuProps {
  query: string;
  onQuery(query: string): void;
  /** What is listed: articles, or the highlights in them. */
  of: 'articles' | 'highlights';
}

/** Filters to choose; each becomes part of what is searched for, where it can be read and changed. */
export function FilterMenu({ query, onQuery, of }: FilterMenuProps) {
  const { text } = useText();
  const nameOf = useFilterName();
  const [open, setOpen] = useState(false);
  const tags = useLive(() => (open ? watch(tagCounts) : NEVER), [open]);
  const sites = useLive(() => (open ? watch(siteCounts) : NEVER), [open]);

  const toggle = (kind: Filter['kind'], value: string) => (
    <button
      key={value}
      type="button"
      class="filter-choice"
      aria-pressed={filterOn(query, kind, value) !== undefined}
      onClick={() => onQuery(toggledFilter(query, kind, value))}
    >
      {kind === 'color' && <i data-color={value} />}
      {nameOf({ start: 0, end: 0, kind, not: false, values: [value] })}
    </button>
  );
  const chosen = (kind: Filter['kind']) =>
    filtersIn(query).findLast((filter) => filter.kind === kind && !filter.not)?.values[0] ?? '';
  const choice = (kind: 'tag' | 'site', label: string, counts: [name: string, count: number][]) => (
    <label>
      <span>{label}</span>
      <select
        value={chosen(kind)}
        onChange={({ currentTarget }) => onQuery(replacedFilter(query, kind, currentTarget.value))}
      >
        <option value="">{text('filterAny')}</option>
        {counts.map(([name, count]) => (
          <option key={name} value={name}>{`${name} (${count})`}</option>
        ))}
      </select>
    </label>
  );
  const day = (kind: 'after' | 'before', label: string) => (
    <label>
      <span>{label}</span>
      <input
        type="date"
        value={chosen(kind)}
        onChange={({ currentTarget }) => onQuery(replacedFilter(query, kind, currentTarget.value))}
      />
    </label>
  );

  return (
    <BarPopover id="filters" icon={ListFilter} name={text('filter')} open={open} onOpen={setOpen}>
      <div class="filter-menu">
        {of === 'articles' && (
          <div>
            {['inbox', 'reading', 'archive', 'favourite'].map((state) => toggle('is', state))}
          </div>
        )}
        <div>
          {of === 'articles' && toggle('has', 'highlight')}
          {toggle('has', 'note')}
        </div>
        <div>{COLORS.map((color) => toggle('color', color))}</div>
        {choice(
          'tag',
          text('tag'),
          tags.status === 'ready' ? tags.value.map(({ tag, count }) => [tag, count]) : [],
        )}
        {choice(
          'site',
          text('site'),
          sites.status === 'ready' ? sites.value.map(({ site, count }) => [site, count]) : [],
        )}
        {day('after', text(of === 'articles' ? 'savedFrom' : 'madeFrom'))}
        {day('before', text(of === 'articles' ? 'savedUntil' : 'madeUntil'))}
      </div>
    </BarPopover>
  );
}
