import { expect, it } from 'vitest';
import { fitsHighlight } from '../../../src/store/search/fits-highlight';
import { parseQuery } from '../../../src/store/search/parse-query';
import { anAnnotation } from '../../support/an-annotation';
import { anArticle } from '../../support/an-article';

const ARTICLE = anArticle({
  title: 'The Tides',
  site: 'Sea Daily',
  tags: ['sea/port'],
  note: 'of the article',
  state: 'archive',
  saved: '2026-05-05T12:00:00.000Z',
});
const ANNOTATION = anAnnotation({
  target: { exact: 'twice a day 潮汐涨落', prefix: '', suffix: '', start: 0, end: 16 },
  color: 'green',
  note: 'ask Anna',
  tags: ['moon'],
  created: '2025-03-03T12:00:00.000Z',
});
const PLAIN = anAnnotation({ ...ANNOTATION, note: '', tags: [], color: 'amber' });

it.each([
  ['', true, true],
  ['twice day', true, true],
  ['"twice day"', false, false],
  ['涨落', true, true],
  ['anna', true, false],
  ['tides', true, true],
  ['port', false, false],
  ['color:green', true, false],
  ['-color:green', false, true],
  ['tag:sea', true, true],
  ['tag:moon', true, false],
  ['site:daily', true, true],
  ['has:note', true, false],
  ['before:2026', true, true],
  ['after:2026', false, false],
  ['is:archive', true, true],
])('%s: %s, and without note, tag and green %s', (query, marked, plain) => {
  expect(fitsHighlight(parseQuery(query), ARTICLE, ANNOTATION)).toBe(marked);
  expect(fitsHighlight(parseQuery(query), ARTICLE, PLAIN)).toBe(plain);
});
