import type { Annotation } from '../../src/model/annotation';

/** An annotation on the words "a room", with what a test wants different. */
export const anAnnotation = (different: Partial<Annotation> = {}): Annotation => ({
  id: '0190a000-0000-7000-8000-000000000001',
  articleId: 'article',
  target: {
    exact: 'a room',
    prefix: 'A margin is ',
    suffix: ' beside the text.',
    start: 12,
    end: 18,
  },
  found: {},
  color: 'amber',
  note: '',
  tags: [],
  created: '2026-01-01T00:00:00.000Z',
  updated: '2026-01-01T00:00:00.000Z',
  ...different,
});
