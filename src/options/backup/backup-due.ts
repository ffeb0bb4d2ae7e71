import type { Settings } from '../../model/settings';

const DAY_MS = 86_400_000;
const DAYS = { week: 7, month: 30 } as const;

/** Articles from which on a library without any backup is worth a word. */
const WORTH_KEEPING = 20;

/** A moment that never was is long ago. */
const daysSince = (iso: string, now: Date): number =>
  iso ? (now.getTime() - Date.parse(iso)) / DAY_MS : Number.POSITIVE_INFINITY;

/** Whether a backup is to be made by itself now. */
export const isDue = (
  { backupEvery, lastBackup }: Pick<Settings, 'backupEvery' | 'lastBackup'>,
  now: Date,
): boolean => backupEvery !== 'never' && daysSince(lastBackup, now) >= DAYS[backupEvery];

/**
 * Whether to remind of a backup: the last one is a month old, or there is none of a library worth
 * keeping; and not again for a month after the reminder was waved away.
 */
export const wantsReminder = (
  {
    backupEvery,
    lastBackup,
    backupReminded,
  }: Pick<Settings, 'backupEvery' | 'lastBackup' | 'backupReminded'>,
  articles: number,
  now: Date,
): boolean =>
  backupEvery === 'never' &&
  articles > 0 &&
  (lastBackup !== '' || articles >= WORTH_KEEPING) &&
  daysSince(lastBackup, now) >= DAYS.month &&
  daysSince(backupReminded, now) >= DAYS.month;
