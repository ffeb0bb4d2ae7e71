import {
  BlobReader,
  TextWriter,
  Uint8ArrayWriter,
  ZipReader,
} from '@zip.js/zip.js/index-native.js';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../src/library/crc32';
import { writeZip } from '../../src/library/zip-file';
import { centralHeader, endRecords } from '../../src/library/zip-records';

const { signal } = new AbortController();
const changed = new Date('2026-03-04T05:06:08.000Z');

/** The files of an archive as another's reader sees them. */
async function read(zip: Blob) {
  const reader = new ZipReader(new BlobReader(zip), { useWebWorkers: false });
  return (await reader.getEntries()).flatMap((entry) => (entry.directory ? [] : [entry]));
}

describe('an archive', () => {
  const random = crypto.getRandomValues(new Uint8Array(5000));
  const FILES: [path: string, file: string | Blob][] = [
    ['empty.md', ''],
    ['page.md', 'The tide comes in. '.repeat(900)],
    ['short.md', 'a'],
    ['页边/潮汐 é.md', '潮汐\u0000'],
    ['assets/one.png', new Blob([random], { type: 'image/png' })],
    ['assets/two.svg', new Blob(['<svg/>'.repeat(50)], { type: 'image/svg+xml' })],
  ];

  it('holds its files in their order, whole, with names and dates, for any reader', async () => {
    const zip = await writeZip(signal, async (archive) => {
      await Promise.all(FILES.map(([path, file]) => archive.add(path, file, changed)));
    });
    const entries = await read(zip);
    expect(entries.map(({ filename }) => filename)).toEqual(FILES.map(([path]) => path));
    for (const [at, entry] of entries.entries()) {
      const bytes = await entry.getData(new Uint8ArrayWriter(), { checkSignature: true });
      const file = FILES[at]?.[1] ?? '';
      expect(bytes).toEqual(new Uint8Array(await new Blob([file]).arrayBuffer()));
      expect(entry.lastModDate.getTime()).toBe(changed.getTime());
    }
    expect(entries.map(({ compressionMethod }) => compressionMethod)).toEqual([0, 8, 0, 0, 0, 8]);
  });

  it('of nothing is an archive too', async () => {
    expect(await read(await writeZip(signal, async () => {}))).toEqual([]);
  });

  // The reader takes its time with so many.
  it('of more files than 16 bits count is read whole', { timeout: 90_000 }, async () => {
    const many = 66_000;
    const zip = await writeZip(signal, async (archive) => {
      for (let at = 0; at < many; at++) await archive.add(`${at}`, '', changed);
      await archive.add('last', 'here', changed);
    });
    const entries = await read(zip);
    expect(entries).toHaveLength(many + 1);
    expect(await entries.at(-1)?.getData(new TextWriter())).toBe('here');
  });

  it('names places beyond 4 GB in 64 bits', () => {
    const offset = 5_000_000_000;
    const header = centralHeader({
      path: 'a',
      method: 0,
      crc: 0,
      packed: 0,
      size: 0,
      changed,
      offset,
    });
    const view = new DataView(header.buffer);
    expect(view.getUint32(42, true)).toBe(0xffffffff);
    // After the fixed part and the name: the kind of the extra, its length, the place.
    expect([view.getUint16(47, true), view.getUint16(49, true)]).toEqual([1, 8]);
    expect(view.getBigUint64(51, true)).toBe(BigInt(offset));
    const end = new DataView(endRecords(1, offset, 60).buffer);
    expect(end.getUint32(0, true)).toBe(0x06064b50);
    expect(end.getBigUint64(48, true)).toBe(BigInt(offset));
    expect(end.getBigUint64(64, true)).toBe(BigInt(offset + 60));
  });

  it('is not made when it is told to stop, or a file cannot be read', async () => {
    const stop = new AbortController();
    const stopped = writeZip(stop.signal, async (archive) => {
      await archive.add('a', 'a', changed);
      stop.abort();
      await archive.add('b', 'b', changed);
    });
    await expect(stopped).rejects.toThrow(/abort/i);
    const unreadable = new Blob(['x']);
    unreadable.arrayBuffer = () => Promise.reject(new Error('the disk'));
    await expect(
      writeZip(signal, async (archive) => {
        void archive.add('a', unreadable, changed).catch(() => {});
        await archive.add('b', 'b', changed);
      }),
    ).rejects.toThrow('the disk');
  });
});

describe('CRC-32', () => {
  it.each([
    ['', 0],
    ['a', 0xe8b7be43],
    ['123456789', 0xcbf43926],
    ['The quick brown fox jumps over the lazy dog', 0x414fa339],
  ])('of %j is the one that everybody has', (text, crc) => {
    expect(crc32(new TextEncoder().encode(text))).toBe(crc);
  });
});
