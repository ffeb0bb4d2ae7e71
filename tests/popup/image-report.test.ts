import { describe, expect, it } from 'vitest';
import type { ArticleImage } from '../../src/model/asset';
import { hostsOf, imageName, imageReport, mayComeYet } from '../../src/popup/image-report';

const image = (change: Partial<ArticleImage>): ArticleImage => ({
  articleId: '1',
  url: 'https://example.org/a.png',
  alt: '',
  sha256: '',
  type: '',
  missing: '',
  ...change,
});
const kept = image({ sha256: 'ab' });
const missed = image({ url: 'https://example.org/b.png', alt: 'A map', missing: 'cors' });
const saved = '2026-03-20T12:00:00.000Z';
const noted = '2026-03-20T13:00:00.000Z';
const soon = Date.parse(saved) + 5000;
const later = Date.parse(noted) + 5000;

describe('imageReport', () => {
  it('counts the kept and names the missing', () => {
    expect(imageReport([kept, missed], { version: 1, saved, updated: saved }, soon)).toEqual({
      found: 2,
      kept: 1,
      pending: 0,
      missed: [{ url: missed.url, alt: 'A map', reason: 'cors' }],
    });
  });
  it('waits for those on their way', () => {
    expect(imageReport([image({})], { version: 1, saved, updated: saved }, soon)).toMatchObject({
      pending: 1,
      missed: [],
    });
  });
  it('calls off the waiting, and a note written later does not prolong it', () => {
    expect(imageReport([image({})], { version: 1, saved, updated: noted }, later)).toMatchObject({
      pending: 0,
      missed: [{ reason: 'interrupted' }],
    });
  });
  it('waits anew after an update', () => {
    expect(imageReport([image({})], { version: 2, saved, updated: noted }, later)).toMatchObject({
      pending: 1,
    });
  });
});

it.each([
  { url: 'https://example.org/a.png', alt: 'A map', name: 'A map' },
  { url: 'https://example.org/x/%E5%9B%BE.png?w=1', alt: '', name: '图.png' },
  { url: 'https://example.org/100%.png', alt: '', name: '100%.png' },
  { url: 'https://example.org/', alt: '', name: 'example.org' },
  {
    url: `data:image/png;base64,${'A'.repeat(99)}`,
    alt: '',
    name: `data:image/png;base64,${'A'.repeat(18)}`,
  },
])('an image is called $name', ({ name, ...image }) => {
  expect(imageName(image)).toBe(name);
});

it('names each host once', () => {
  expect(
    hostsOf(['https://a.org/1.png', 'http://a.org:81/2.png', 'https://cdn.b.org/3.png']),
  ).toEqual(['a.org', 'cdn.b.org']);
});

it.each([
  { reason: 'interrupted', may: true },
  { reason: 'offline', may: true },
  { reason: 'storage', may: true },
  { reason: 'cors', may: false },
  { reason: 'refused', may: false },
  { reason: 'not-found', may: false },
  { reason: 'too-large', may: false },
  { reason: 'not-an-image', may: false },
  { reason: 'over-limit', may: false },
] as const)('trying again may bring an image that is missing by "$reason": $may', (one) => {
  expect(mayComeYet(one.reason)).toBe(one.may);
});
