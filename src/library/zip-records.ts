/** A file of a ZIP as its records name it. */
export interface ZipEntry {
  path: string;
  /** 0: as it is; 8: deflated. */
  method: 0 | 8;
  crc: number;
  packed: number;
  size: number;
  changed: Date;
  /** Where its local header begins. */
  offset: number;
}

/** What 32 and 16 bits can't say stands in ZIP64's records, and this in its place (APPNOTE.TXT 4.4.1.4). */
const BEYOND_32 = 0xffffffff;
const BEYOND_16 = 0xffff;

/** Names are in UTF-8 (bit 11). */
const FLAGS = 0x0800;
const VERSION = { usual: 20, zip64: 45 };

const encoder = new TextEncoder();

/** Fields one after the other, little endian: [bytes, value] pairs. */
function record(fields: [bytes: 2 | 4 | 8, value: number][]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(fields.reduce((sum, [length]) => sum + length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [length, value] of fields) {
    if (length === 2) view.setUint16(at, value, true);
    else if (length === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += length;
  }
  return bytes;
}

/** DOS knows the time to two seconds and no zone; it is UTC here, so that the same is the same everywhere. */
function dosTime(date: Date): [time: number, day: number] {
  const year = Math.min(2107, Math.max(1980, date.getUTCFullYear()));
  return [
    (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1),
    ((year - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate(),
  ];
}

/** The extended timestamp, in seconds since 1970: what unpackers set as the time of the file. */
function stampOf(date: Date): Uint8Array<ArrayBuffer> {
  const seconds = Math.max(0, Math.min(0x7fffffff, Math.floor(date.getTime() / 1000)));
  return joined([
    record([
      [2, 0x5455],
      [2, 5],
    ]),
    new Uint8Array([1]),
    record([[4, seconds]]),
  ]);
}

function joined(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

const described = (
  { method, crc, packed, size, changed }: ZipEntry,
  name: Uint8Array,
  extra: number,
): [2 | 4 | 8, number][] => {
  const [time, day] = dosTime(changed);
  return [
    [2, FLAGS],
    [2, method],
    [2, time],
    [2, day],
    [4, crc],
    [4, packed],
    [4, size],
    [2, name.length],
    [2, extra],
  ];
};

/** What stands before a file (APPNOTE.TXT 4.3.7). */
export function localHeader(entry: ZipEntry): Uint8Array<ArrayBuffer> {
  const name = encoder.encode(entry.path);
  const stamp = stampOf(entry.changed);
  return joined([
    record([[4, 0x04034b50], [2, VERSION.usual], ...described(entry, name, stamp.length)]),
    name,
    stamp,
  ]);
}

/** What the list at the end says of a file (4.3.12); one that begins beyond 4 GB says so in ZIP64's extra. */
export function centralHeader(entry: ZipEntry): Uint8Array<ArrayBuffer> {
  const name = encoder.encode(entry.path);
  const isFar = entry.offset >= BEYOND_32;
  const far = isFar
    ? record([
        [2, 1],
        [2, 8],
        [8, entry.offset],
      ])
    : new Uint8Array();
  const extra = joined([far, stampOf(entry.changed)]);
  const version = isFar ? VERSION.zip64 : VERSION.usual;
  return joined([
    record([
      [4, 0x02014b50],
      [2, version],
      [2, version],
      ...described(entry, name, extra.length),
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, isFar ? BEYOND_32 : entry.offset],
    ]),
    name,
    extra,
  ]);
}

/** What stands at the very end (4.3.14 to 4.3.16), with ZIP64's records where they are needed. */
export function endRecords(count: number, offset: number, size: number): Uint8Array<ArrayBuffer> {
  const usual = record([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, Math.min(count, BEYOND_16)],
    [2, Math.min(count, BEYOND_16)],
    [4, Math.min(size, BEYOND_32)],
    [4, Math.min(offset, BEYOND_32)],
    [2, 0],
  ]);
  if (count < BEYOND_16 && offset < BEYOND_32 && size < BEYOND_32) return usual;
  return joined([
    record([
      [4, 0x06064b50],
      [8, 44],
      [2, VERSION.zip64],
      [2, VERSION.zip64],
      [4, 0],
      [4, 0],
      [8, count],
      [8, count],
      [8, size],
      [8, offset],
    ]),
    record([
      [4, 0x07064b50],
      [4, 0],
      [8, offset + size],
      [4, 1],
    ]),
    usual,
  ]);
}
