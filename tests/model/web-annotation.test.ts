import { expect, it } from 'vitest';
import { readWebAnnotation, writeWebAnnotation } from '../../src/model/web-annotation';
import { anAnnotation } from '../support/an-annotation';

const SOURCE = 'https://example.test/margins';
const FRAGMENT = ':~:text=a%20room';

const IMAGE = anAnnotation({
  target: {
    exact: '',
    prefix: 'before',
    suffix: 'after',
    start: 6,
    end: 6,
    element: {
      kind: 'image',
      label: 'A ship',
      sources: ['https://example.test/s.png'],
      ordinal: 1,
    },
  },
});

it('writes the selectors of the W3C model, the note, the tags and what the colour means', () => {
  const annotation = anAnnotation({ color: 'green', note: '*So*.', tags: ['rooms'] });
  expect(
    writeWebAnnotation(annotation, SOURCE, { fragment: FRAGMENT, names: { green: 'fact' } }),
  ).toMatchObject({
    type: 'Annotation',
    motivation: 'commenting',
    body: [
      { purpose: 'commenting', value: '*So*.', format: 'text/markdown' },
      { purpose: 'tagging', value: 'rooms' },
      { purpose: 'classifying', value: 'fact', color: 'green' },
    ],
    target: {
      source: SOURCE,
      selector: [
        { type: 'TextQuoteSelector', exact: 'a room', prefix: 'A margin is ' },
        { type: 'TextPositionSelector', start: 12, end: 18 },
        { type: 'FragmentSelector', value: FRAGMENT },
      ],
    },
  });
});

it.each([
  ['a passage', anAnnotation({ color: 'pink', note: 'Why', tags: ['a', '雾'] })],
  ['a passage without a note', anAnnotation()],
  ['an image', IMAGE],
])('%s comes back as it went', (_, annotation) => {
  const { articleId: _article, found: _found, ...told } = annotation;
  const written: unknown = JSON.parse(JSON.stringify(writeWebAnnotation(annotation, SOURCE)));
  expect(readWebAnnotation(written)).toEqual({ source: SOURCE, annotation: told });
});

it('reads what others write: one selector, one body, no colour, an id of their own', () => {
  expect(
    readWebAnnotation({
      id: 'https://hypothes.is/a/1',
      type: 'Annotation',
      body: { type: 'TextualBody', value: 'A thought' },
      target: { source: SOURCE, selector: { type: 'TextQuoteSelector', exact: 'a room' } },
    }),
  ).toMatchObject({
    annotation: {
      id: '',
      color: 'amber',
      note: 'A thought',
      target: { exact: 'a room', prefix: '', start: 0 },
    },
  });
});

it.each([
  ['no annotation', 'words'],
  [
    'one without a quote',
    { target: { source: SOURCE, selector: [{ type: 'TextPositionSelector', start: 1, end: 2 }] } },
  ],
  [
    'one with an empty quote',
    { target: { source: SOURCE, selector: [{ type: 'TextQuoteSelector', exact: '' }] } },
  ],
])('%s is refused', (_, value) => {
  expect(readWebAnnotation(value)).toBeUndefined();
});
