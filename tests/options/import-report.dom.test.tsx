import { afterEach, expect, it } from 'vitest';
import type { ImportRow } from '../../src/library/import-files';
import { ImportReport } from '../../src/options/transfer/import-report';
import { clear, show } from '../ui/fake-texts';

const row = (file: string, more: Partial<ImportRow> = {}): ImportRow => ({
  file,
  outcome: 'added',
  title: file,
  articleId: file,
  reason: '',
  detail: '',
  missingImages: 0,
  ...more,
});

afterEach(clear);

it('shows first what failed, then what came in with something amiss, and counts both', () => {
  const place = show(
    <ImportReport
      rows={[
        row('whole.md'),
        row('no-image.md', { missingImages: 2 }),
        row('as-text.md', { reason: 'front-matter' }),
        row('broken.zip', { outcome: 'failed', reason: 'unreadable', articleId: '' }),
      ]}
    />,
  );
  const rows = [...place.querySelectorAll('li')].map(
    (one) => one.querySelector('a, strong')?.textContent,
  );
  expect(rows).toEqual(['broken.zip', 'no-image.md', 'as-text.md', 'whole.md']);
  const summary = place.querySelector('[role=status]')?.textContent;
  expect(summary).toContain('3 importedAdded');
  expect(summary).toContain('1 importedFailed');
  expect(summary).toContain('2 importedNoted');
});
