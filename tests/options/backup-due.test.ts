import { describe, expect, it } from 'vitest';
import { isDue, wantsReminder } from '../../src/options/backup/backup-due';

const now = new Date('2026-06-30T12:00:00.000Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();

describe('a backup by itself', () => {
  it.each<['never' | 'week' | 'month', string, boolean]>([
    ['never', '', false],
    ['week', '', true],
    ['week', daysAgo(6), false],
    ['week', daysAgo(7), true],
    ['month', daysAgo(8), false],
    ['month', daysAgo(31), true],
  ])('every %s, the last one %s: due %s', (backupEvery, lastBackup, due) => {
    expect(isDue({ backupEvery, lastBackup }, now)).toBe(due);
  });
});

describe('the reminder', () => {
  it.each<[string, Partial<Parameters<typeof wantsReminder>[0]>, number, boolean]>([
    ['comes for a library worth keeping', {}, 20, true],
    ['leaves a small one alone', {}, 19, false],
    ['comes a month after the last backup', { lastBackup: daysAgo(30) }, 1, true],
    ['is silent before that', { lastBackup: daysAgo(29) }, 500, false],
    ['is silent for a month when waved away', { backupReminded: daysAgo(29) }, 500, false],
    ['comes again then', { backupReminded: daysAgo(30) }, 500, true],
    ['is not needed where it is done by itself', { backupEvery: 'month' }, 500, false],
    ['has nothing to say of nothing', { lastBackup: daysAgo(99) }, 0, false],
  ])('%s', (_, settings, articles, wanted) => {
    const kept = { backupEvery: 'never', lastBackup: '', backupReminded: '', ...settings } as const;
    expect(wantsReminder(kept, articles, now)).toBe(wanted);
  });
});
