import type { Preview } from '../../library/import/preview-import';
import { useText } from '../../ui/text-context';
import { ImportRows } from './import-rows';

interface ImportPreviewProps {
  preview: Preview;
  onStart(): void;
  onOther(): void;
}

/** What the files hold, before anything is stored. */
export function ImportPreview({ preview, onStart, onOther }: ImportPreviewProps) {
  const { text, counted, language } = useText();
  const number = new Intl.NumberFormat(language);
  const { articles, known, withoutText, highlights, notes, tags, badRows, problems } = preview;
  const counts = [
    [text('importCountArticles'), articles],
    [text('importCountKnown'), known],
    [text('importCountNoText'), withoutText],
    [text('importCountHighlights'), highlights],
    [text('importCountNotes'), notes],
    [text('importCountTags'), tags],
    [text('importCountBad'), badRows],
  ] as const;
  return (
    <section class="import-preview" aria-labelledby="import-found">
      <h2 id="import-found">{text('importFound')}</h2>
      <ul class="import-formats">
        {preview.formats.map(({ label, files }) => (
          <li key={label} data-format={label}>
            <strong>{text(label)}</strong>{' '}
            <span class="quiet small">{counted('importFromFiles', files)}</span>
          </li>
        ))}
      </ul>
      <dl class="import-counts">
        {counts.map(([name, count], index) =>
          // Articles are counted even when there are none.
          count > 0 || index === 0 ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{number.format(count)}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {withoutText > 0 && <p class="quiet">{text('importNoTextHint')}</p>}
      {problems.length > 0 && <ImportRows rows={problems} />}
      <div class="import-choices">
        <button id="import-start" type="button" class="main" onClick={onStart}>
          {text('importStart')}
        </button>
        <button type="button" onClick={onOther}>
          {text('importOther')}
        </button>
      </div>
    </section>
  );
}
