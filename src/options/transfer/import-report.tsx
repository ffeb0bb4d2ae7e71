import { CircleAlert, CircleCheck, CircleMinus, CirclePlus, type LucideIcon } from 'lucide-preact';
import type { ImportRow } from '../../library/import-files';
import type { MessageKey } from '../../platform/text';
import { useText } from '../../ui/text-context';

const OUTCOMES: Record<ImportRow['outcome'], { name: MessageKey; icon: LucideIcon }> = {
  added: { name: 'importAdded', icon: CirclePlus },
  merged: { name: 'importMerged', icon: CircleCheck },
  unchanged: { name: 'importUnchanged', icon: CircleMinus },
  failed: { name: 'importFileFailed', icon: CircleAlert },
};

const REASONS: Record<Exclude<ImportRow['reason'], ''>, MessageKey> = {
  'front-matter': 'importFrontMatterAsText',
  unreadable: 'importUnreadable',
  'not-markdown': 'importNotMarkdown',
  storage: 'importStorage',
};

/** What a person may want to look at: 2 for what failed, 1 for what came in with something amiss. */
const concern = ({ outcome, reason, missingImages }: ImportRow): number =>
  outcome === 'failed' ? 2 : Number(reason !== '' || missingImages > 0);

/** What became of each file: those that failed first, then those that came in with something amiss. */
export function ImportReport({ rows }: { rows: ImportRow[] }) {
  const { text, counted } = useText();
  const sorted = rows.toSorted((one, two) => concern(two) - concern(one));
  const noted = rows.filter((row) => concern(row) === 1).length;
  const count = (outcome: ImportRow['outcome']) =>
    rows.filter((row) => row.outcome === outcome).length;
  const summary = [
    counted('importedAdded', count('added')),
    count('merged') > 0 && counted('importedMerged', count('merged')),
    count('unchanged') > 0 && counted('importedUnchanged', count('unchanged')),
    count('failed') > 0 && counted('importedFailed', count('failed')),
    noted > 0 && counted('importedNoted', noted),
  ].filter((part) => typeof part === 'string');
  return (
    <section class="import-report" aria-labelledby="import-report">
      <h2 id="import-report">{text('importReport')}</h2>
      <p role="status">
        {rows.length ? summary.join(text('listSeparator')) : text('importNothing')}
      </p>
      <ul>
        {sorted.map((row) => (
          <ReportRow key={`${row.file} ${row.articleId}`} row={row} />
        ))}
      </ul>
    </section>
  );
}

function ReportRow({ row }: { row: ImportRow }) {
  const { text, counted } = useText();
  const { name, icon: Icon } = OUTCOMES[row.outcome];
  return (
    <li data-outcome={row.outcome}>
      <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
      <div>
        {row.articleId ? (
          <a href={`#/article/${row.articleId}?from=all`} dir="auto">
            {row.title || text('untitled')}
          </a>
        ) : (
          <strong dir="auto">{row.file}</strong>
        )}
        <p class="quiet small">
          {text(name)}
          {row.articleId && ` · ${row.file}`}
        </p>
        {row.reason && <p>{text(REASONS[row.reason])}</p>}
        {row.detail && <p class="quiet small detail">{row.detail}</p>}
        {row.missingImages > 0 && <p>{counted('importMissingImages', row.missingImages)}</p>}
      </div>
    </li>
  );
}
