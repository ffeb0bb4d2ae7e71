import type { Capture } from '../../src/model/capture';

/** A capture as a page would hand it over, with what a test wants different. */
export const aCapture = (different: Partial<Capture> = {}): Capture => ({
  url: 'https://example.org/essays/margins',
  canonicalUrl: 'https://example.org/essays/margins',
  title: 'On margins',
  authors: ['Ada Lin'],
  site: 'Example',
  description: 'Why we write beside the text.',
  published: '2024-03-01T08:00:00+08:00',
  modified: '',
  lang: 'en',
  dir: 'ltr',
  image: 'https://example.org/lead.png',
  categories: ['Reading'],
  html: '<p>A margin is a room beside the text.</p><img src="https://example.org/lead.png" alt="A page">',
  text: 'A margin is a room beside the text.',
  images: [{ url: 'https://example.org/lead.png', alt: 'A page' }],
  kind: 'article',
  ...different,
});
