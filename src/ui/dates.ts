const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Whether something happened so lately that a person would say "just now": within a minute. */
export const isJustNow = (iso: string, now: Date): boolean =>
  Math.abs(now.getTime() - Date.parse(iso)) < MINUTE;

/**
 * A moment as people say it in `language`: minutes and hours within the day, "yesterday", then the
 * day, with its year when it is another one. '' for '' and for what is no date.
 */
export function ago(iso: string, now: Date, language: string): string {
  const then = new Date(iso);
  if (Number.isNaN(then.getTime())) return '';
  const elapsed = now.getTime() - then.getTime();
  const days = Math.round((startOfDay(now) - startOfDay(then)) / DAY);
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  if (elapsed >= 0 && days === 0)
    return elapsed < HOUR
      ? relative.format(-Math.floor(elapsed / MINUTE), 'minute')
      : relative.format(-Math.floor(elapsed / HOUR), 'hour');
  if (days === 1) return relative.format(-1, 'day');
  return new Intl.DateTimeFormat(language, dayForm(then.getFullYear(), now)).format(then);
}

const startOfDay = (date: Date) => new Date(date).setHours(0, 0, 0, 0);

/**
 * The date a page gives for itself, in `language` and as exact as the page is: a year, a month or a
 * day. It is the page's own calendar day, not the reader's: what came out on the 3rd in Tokyo is of
 * the 3rd. '' for '' and for what is no date.
 */
export function publishedDay(iso: string, now: Date, language: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(iso) ?? [];
  if (!year) return '';
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  const form: Intl.DateTimeFormatOptions = day
    ? dayForm(Number(year), now)
    : month
      ? { year: 'numeric', month: 'long' }
      : { year: 'numeric' };
  return new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' }).format(date);
}

const dayForm = (year: number, now: Date): Intl.DateTimeFormatOptions => ({
  day: 'numeric',
  month: 'long',
  ...(year !== now.getFullYear() && { year: 'numeric' }),
});
