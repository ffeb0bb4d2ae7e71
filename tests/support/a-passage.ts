import type { Passage } from '../../src/model/passage';

/** A passage as a page sends it, with what a test wants different. */
export const aPassage = (different: Partial<Passage> = {}): Passage => ({
  id: '0190a000-0000-7000-8000-00000000000a',
  target: {
    exact: 'a room',
    prefix: 'A margin is ',
    suffix: ' beside the text.',
    start: 12,
    end: 18,
  },
  color: 'amber',
  note: '',
  tags: [],
  created: '2026-01-01T00:00:00.000Z',
  ...different,
});
