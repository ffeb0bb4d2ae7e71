import { describe, expect, it } from 'vitest';
import { ago, isJustNow, publishedDay } from '../../src/ui/dates';

const now = new Date(2026, 2, 20, 15, 0, 0);
const earlier = (milliseconds: number) => new Date(now.getTime() - milliseconds).toISOString();
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('ago', () => {
  it.each([
    { iso: earlier(5 * MINUTE), language: 'en', says: '5 minutes ago' },
    { iso: earlier(2 * HOUR), language: 'en', says: '2 hours ago' },
    { iso: earlier(20 * HOUR), language: 'en', says: 'yesterday' },
    { iso: new Date(2026, 2, 3, 9).toISOString(), language: 'en-GB', says: '3 March' },
    { iso: new Date(2024, 2, 3, 9).toISOString(), language: 'en-GB', says: '3 March 2024' },
    { iso: earlier(5 * MINUTE), language: 'zh-CN', says: '5分钟前' },
    { iso: new Date(2026, 2, 3, 9).toISOString(), language: 'zh-CN', says: '3月3日' },
    { iso: new Date(2026, 2, 25, 9).toISOString(), language: 'en-GB', says: '25 March' },
    { iso: '', language: 'en', says: '' },
    { iso: 'soon', language: 'en', says: '' },
  ])('says "$says" in $language', ({ iso, language, says }) => {
    expect(ago(iso, now, language)).toBe(says);
  });
});

describe('isJustNow', () => {
  it.each([
    { iso: earlier(0), is: true },
    { iso: earlier(59_000), is: true },
    { iso: earlier(61_000), is: false },
    { iso: '', is: false },
  ])('is $is for $iso', ({ iso, is }) => {
    expect(isJustNow(iso, now)).toBe(is);
  });
});

describe('publishedDay', () => {
  it.each([
    { iso: '2026-01-03', language: 'en-GB', says: '3 January' },
    { iso: '2019-11', language: 'en-GB', says: 'November 2019' },
    { iso: '2019', language: 'en-GB', says: '2019' },
    { iso: '2019', language: 'zh-CN', says: '2019年' },
    { iso: '2024-12-31T23:30:00-11:00', language: 'en-GB', says: '31 December 2024' },
    { iso: '2024-01-01T00:10:00+14:00', language: 'en-GB', says: '1 January 2024' },
    { iso: '', language: 'en', says: '' },
    { iso: 'last week', language: 'en', says: '' },
  ])('says "$says" of $iso, the day of the page, in any time zone', ({ iso, language, says }) => {
    expect(publishedDay(iso, now, language)).toBe(says);
  });
});
