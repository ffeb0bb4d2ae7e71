import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { showSaved } from '../../src/background/show-saved';
import { keepCapture } from '../../src/store/clips';
import { database } from '../../src/store/database';
import { trashArticles } from '../../src/store/edit-articles';
import { aCapture } from '../support/a-capture';

const fake = vi.hoisted(() => ({ badge: { text: '', title: '' } }));
vi.mock('../../src/platform/browser', () => ({
  browser: {
    i18n: {
      getMessage: (key: string, [day]: string[]) =>
        key === 'languageTag' ? 'en' : `${key} ${day}`,
      getUILanguage: () => 'en-GB',
    },
    action: {
      getBadgeText: async () => fake.badge.text,
      setBadgeText: async ({ text }: { text: string }) => {
        fake.badge.text = text;
      },
      setTitle: async ({ title }: { title: string }) => {
        fake.badge.title = title;
      },
      setBadgeBackgroundColor: async () => {},
      setBadgeTextColor: async () => {},
    },
  },
}));

const { url } = aCapture();
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date());

beforeEach(async () => {
  fake.badge = { text: '', title: '' };
  await Promise.all(database.tables.map((table) => table.clear()));
});

describe('the toolbar button', () => {
  it.each([
    ['of a page that is saved, however it is addressed', 'article', 'actionTitleSavedOn'],
    ['of a page with a selection', 'selection', 'actionTitleSelectionSavedOn'],
  ] as const)('says so %s', async (_, kind, title) => {
    await keepCapture(aCapture({ kind }));
    await showSaved(7, `${url}?utm_source=letter#end`);
    expect(fake.badge).toEqual({ text: '✓', title: `${title} ${day}` });
  });

  it('no longer says so when the article went to the trash, or on another page', async () => {
    const { id } = await keepCapture(aCapture());
    await showSaved(7, url);
    await showSaved(7, 'https://example.org/essays/gutters');
    expect(fake.badge.text).toBe('');
    await showSaved(7, url);
    await trashArticles([id]);
    await showSaved(7, url);
    expect(fake.badge.text).toBe('');
  });

  it.each(['…', '!'])('does not take back %s, which is about a clip', async (sign) => {
    fake.badge.text = sign;
    await showSaved(7, url);
    expect(fake.badge.text).toBe(sign);
  });
});
