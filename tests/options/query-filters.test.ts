import { describe, expect, it } from 'vitest';
import {
  filterOn,
  filtersIn,
  filterText,
  replacedFilter,
  toggledFilter,
  withFilter,
  withoutPart,
} from '../../src/options/search/query-filters';

describe('the filters of a query', () => {
  it.each([
    ['moon tag:sea', ['tag sea']],
    ['tag:"night sky",Port moon', ['tag night sky|Port']],
    ['-site:a.org before:2026-01', ['not site a.org', 'before 2026-01']],
    ['color：green，blue', ['color green|blue']],
    ['"tag:sea" tag: is:none', []],
  ])('%s: %j', (query, filters) => {
    expect(
      filtersIn(query).map(
        ({ kind, not, values }) => `${not ? 'not ' : ''}${kind} ${values.join('|')}`,
      ),
    ).toEqual(filters);
  });

  it.each([
    ['moon tag:sea light', 'tag', 'sea', 'moon light'],
    ['moon', 'tag', 'night sky', 'tag:"night sky" moon'],
    ['', 'is', 'inbox', 'is:inbox'],
    ['is:inbox', 'is', 'inbox', ''],
    ['TAG:Sea', 'tag', 'sea', ''],
  ] as const)('%s toggles %s:%s to %s', (query, kind, value, next) => {
    expect(toggledFilter(query, kind, value)).toBe(next);
  });

  it.each([
    ['before:2025 moon', 'before', '2026-02-03', 'before:2026-02-03 moon'],
    ['moon', 'before', '2026-02-03', 'before:2026-02-03 moon'],
    ['before:2025 moon', 'before', '', 'moon'],
  ] as const)('%s with %s %s becomes %s', (query, kind, value, next) => {
    expect(replacedFilter(query, kind, value)).toBe(next);
  });

  it('a filter that was put in can be taken out again', () => {
    const query = withFilter('moon', filterText('site', 'The Sea, daily'));
    const on = filterOn(query, 'site', 'the sea, daily');
    expect(on && withoutPart(query, on)).toBe('moon');
  });
});
