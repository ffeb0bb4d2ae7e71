import { expect, it } from 'vitest';
import { imageType } from '../../src/model/image-type';

const bytes = (text: string) => new Blob([Uint8Array.from(text, (char) => char.charCodeAt(0))]);

it.each([
  ['image/png', '\x89PNG\r\n\x1a\n…'],
  ['image/jpeg', '\xff\xd8\xff\xe0'],
  ['image/gif', 'GIF87a;'],
  ['image/gif', 'GIF89a;'],
  ['image/webp', 'RIFF\x10\0\0\0WEBPVP8 '],
  ['image/avif', '\0\0\0\x20ftypavif'],
  ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['image/svg+xml', '\xef\xbb\xbf<?xml version="1.0"?>\n<!-- drawn by hand -->\n<svg>'],
  ['', '<!DOCTYPE html><html><body><svg></svg></body></html>'],
  ['', 'Not Found'],
  ['', ''],
])('says %j of %j', async (type, text) => {
  expect(await imageType(bytes(text))).toBe(type);
});

it('is not kept busy by comments without end', async () => {
  expect(await imageType(bytes('<!---->'.repeat(200)))).toBe('');
  expect(await imageType(bytes(`${'<!---->'.repeat(100)}<svg>`))).toBe('image/svg+xml');
});
