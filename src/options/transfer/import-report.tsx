import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ImportRow } from '../../model/import-job';
import { useText } from '../../ui/text-context';
import { useDoings } from '../shell/doings';
import { reportText } from './import-report-text';
import { ImportRows } from './import-rows';

/** Rows are drawn in parts: ten thousand at once would hold the page for seconds. */
const PART = 200;

/** What a person may want to look at: 2 for what failed, 1 for what came in with something amiss. */
const concern = ({ outcome, reason, missingImages, unplaced }: ImportRow): number =>
  outcome === 'failed' ? 2 : Number(reason !== '' || missingImages > 0 || unplaced > 0);

const FILTERS = {
  all: () => true,
  added: ({ outcome }: ImportRow) => outcome === 'added',
  merged: ({ outcome }: ImportRow) => outcome === 'merged',
  unchanged: ({ outcome }: ImportRow) => outcome === 'unchanged',
  noted: (row: ImportRow) => concern(row) === 1,
  failed: ({ outcome }: ImportRow) => outcome === 'failed',
};
type Filter = keyof typeof FILTERS;

const isFilter = (name: string): name is Filter => Object.hasOwn(FILTERS, name);

interface ImportReportProps {
  rows: ImportRow[];
  /** What can be done about them. */
  children?: ComponentChildren;
}

/** What became of each row: those that failed first, then those that came in with something amiss. */
export function ImportReport({ rows, children }: ImportReportProps) {
  const { text, counted } = useText();
  const { noted } = useDoings();
  const [filter, setFilter] = useState<Filter>('all');
  const [shown, setShown] = useState(PART);
  const count = (name: Filter) => rows.filter(FILTERS[name]).length;
  const names: Record<Filter, string> = {
    all: text('importAll'),
    added: counted('importedAdded', count('added')),
    merged: counted('importedMerged', count('merged')),
    unchanged: counted('importedUnchanged', count('unchanged')),
    noted: counted('importedNoted', count('noted')),
    failed: counted('importedFailed', count('failed')),
  };
  const offered = Object.keys(FILTERS)
    .filter(isFilter)
    .filter((name) => name === 'all' || count(name) > 0);
  const summary = offered.filter((name) => name !== 'all').map((name) => names[name]);
  const chosen = rows.filter(FILTERS[filter]).toSorted((one, two) => concern(two) - concern(one));
  const left = Math.min(PART, chosen.length - shown);
  const copy = () =>
    navigator.clipboard
      .writeText(reportText(chosen, text))
      .then(() => noted(text('copied')), console.error);

  return (
    <section class="import-report" aria-labelledby="import-report">
      <h2 id="import-report">{text('importReport')}</h2>
      <p role="status">
        {rows.length ? summary.join(text('listSeparator')) : text('importNothing')}
      </p>
      <div class="import-choices">
        {children}
        {rows.length > 1 && (
          <>
            <label class="import-filter">
              <span>{text('importFilter')}</span>
              <select
                name="outcome"
                value={filter}
                onChange={({ currentTarget: { value } }) => {
                  if (isFilter(value)) setFilter(value);
                  setShown(PART);
                }}
              >
                {offered.map((name) => (
                  <option key={name} value={name}>
                    {names[name]}
                  </option>
                ))}
              </select>
            </label>
            <button type="button" onClick={copy}>
              {text('importCopy')}
            </button>
          </>
        )}
      </div>
      <ImportRows rows={chosen.slice(0, shown)} />
      {left > 0 && (
        <button type="button" onClick={() => setShown(shown + PART)}>
          {counted('importMore', left)}
        </button>
      )}
    </section>
  );
}
