import { afterEach, expect, it } from 'vitest';
import type { ImportRow } from '../../src/model/import-job';
import { ImportReport } from '../../src/options/transfer/import-report';
import { clear, show, the } from '../ui/fake-texts';

const row = (file: string, more: Partial<ImportRow> = {}): ImportRow => ({
  file,
  outcome: 'added',
  title: file,
  articleId: file,
  reason: '',
  detail: '',
  missingImages: 0,
  row: 0,
  unplaced: 0,
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

it('shows the rows of one outcome alone, and a long report in parts', async () => {
  const many = Array.from({ length: 230 }, (_, n) => row(`${n}.md`, { n }));
  const place = show(
    <ImportReport
      rows={[...many, row('broken.zip', { n: 999, outcome: 'failed', reason: 'unreadable' })]}
    />,
  );
  expect(place.querySelectorAll('li')).toHaveLength(200);
  the('.import-report > button').click();
  await expect.poll(() => place.querySelectorAll('li').length).toBe(231);
  const select = the<HTMLSelectElement>('select[name=outcome]');
  select.value = 'failed';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await expect
    .poll(() => [...place.querySelectorAll('li')].map((one) => one.dataset.outcome))
    .toEqual(['failed']);
});
