import { describe, expect, it } from 'vitest';
import { type Place, placeAt, placeHash } from '../../src/options/place';

const PLACES: [hash: string, place: Place][] = [
  ['#/inbox', { view: 'list', shelf: { kind: 'inbox' }, query: '' }],
  ['#/trash', { view: 'list', shelf: { kind: 'trash' }, query: '' }],
  ['#/all?q=%E9%9F%B3%E4%B9%90', { view: 'list', shelf: { kind: 'all' }, query: '音乐' }],
  ['#/tag/a%2Fb%20c%3F', { view: 'list', shelf: { kind: 'tag', tag: 'a/b c?' }, query: '' }],
  [
    '#/article/0190-a',
    { view: 'article', id: '0190-a', from: { kind: 'inbox' }, query: '', at: '' },
  ],
  [
    '#/article/0190-a?from=tag%2F%25E8%25AF%25AD&q=x%26y&at=9',
    { view: 'article', id: '0190-a', from: { kind: 'tag', tag: '语' }, query: 'x&y', at: '9' },
  ],
  [
    '#/article/0190-a?find=%E6%BD%AE',
    { view: 'article', id: '0190-a', from: { kind: 'inbox' }, query: '', at: '', find: '潮' },
  ],
  ['#/highlights?q=note', { view: 'highlights', query: 'note' }],
  ['#/export', { view: 'export', of: { kind: 'all' } }],
  ['#/export?of=selection', { view: 'export', of: { kind: 'selection' } }],
  [
    '#/export?of=archive&q=a',
    { view: 'export', of: { kind: 'shelf', shelf: { kind: 'archive' }, query: 'a' } },
  ],
  ['#/export?of=highlights&q=a', { view: 'export', of: { kind: 'highlights', query: 'a' } }],
  ['#/import', { view: 'import' }],
  ['#/backup', { view: 'backup' }],
  ['#/profiles', { view: 'profiles', profile: '' }],
  ['#/profiles/0190-a', { view: 'profiles', profile: '0190-a' }],
  ['#/settings', { view: 'settings' }],
];

describe('a place', () => {
  it.each(PLACES)('%s is read and written alike', (hash, place) => {
    expect(placeAt(hash)).toEqual(place);
    expect(placeHash(place)).toBe(hash);
  });

  it.each(['', '#', '#/', '#/nowhere', '#/article/', '#/tag/', '#/inbox/more'])(
    '“%s” names none, so it is the inbox',
    (hash) => {
      expect(placeAt(hash)).toEqual({ view: 'list', shelf: { kind: 'inbox' }, query: '' });
    },
  );

  it('survives a stray percent sign', () => {
    expect(placeAt('#/tag/100%')).toEqual({
      view: 'list',
      shelf: { kind: 'tag', tag: '100%' },
      query: '',
    });
  });
});
