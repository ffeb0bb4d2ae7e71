import { CircleAlert, CircleCheck, CircleMinus, CirclePlus, type LucideIcon } from 'lucide-preact';
import type { ImportRow } from '../../model/import-job';
import type { MessageKey } from '../../platform/text';
import { useText } from '../../ui/text-context';

const OUTCOMES: Record<ImportRow['outcome'], { name: MessageKey; icon: LucideIcon }> = {
  added: { name: 'importAdded', icon: CirclePlus },
  merged: { name: 'importMerged', icon: CircleCheck },
  unchanged: { name: 'importUnchanged', icon: CircleMinus },
  failed: { name: 'importFileFailed', icon: CircleAlert },
};

/** The sentence for each reason of a row. */
export const REASONS: Record<Exclude<ImportRow['reason'], ''>, MessageKey> = {
  'front-matter': 'importFrontMatterAsText',
  unreadable: 'importUnreadable',
  'unknown-format': 'importUnknownFormat',
  'no-address': 'importNoAddress',
  'feed-item': 'importFeedItem',
  'broken-row': 'importBrokenRow',
  'too-large': 'importTooLarge',
  'too-many': 'importTooMany',
  bomb: 'importBomb',
  'unsafe-path': 'importUnsafePath',
  storage: 'importStorage',
};

/** Rows of a report, each with what became of it. */
export function ImportRows({ rows }: { rows: ImportRow[] }) {
  return (
    <ul class="import-rows">
      {rows.map((row) => (
        <Row key={row.n ?? row.file} row={row} />
      ))}
    </ul>
  );
}

function Row({ row }: { row: ImportRow }) {
  const { text, counted } = useText();
  const { name, icon: Icon } = OUTCOMES[row.outcome];
  const place = [row.file, row.row > 0 && text('importRow', row.row)]
    .filter(Boolean)
    .join(text('listSeparator'));
  return (
    <li data-outcome={row.outcome}>
      <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
      <div>
        {row.articleId ? (
          <a href={`#/article/${row.articleId}?from=all`} dir="auto">
            {row.title || text('untitled')}
          </a>
        ) : (
          <strong dir="auto">{place}</strong>
        )}
        <p class="quiet small">
          {text(name)}
          {row.articleId && ` · ${place}`}
        </p>
        {row.reason && <p>{text(REASONS[row.reason])}</p>}
        {row.detail && <p class="quiet small detail">{row.detail}</p>}
        {row.missingImages > 0 && <p>{counted('importMissingImages', row.missingImages)}</p>}
        {row.unplaced > 0 && <p>{counted('importUnplaced', row.unplaced)}</p>}
      </div>
    </li>
  );
}
