import { crc32 } from './crc32';
import { centralHeader, endRecords, localHeader, type ZipEntry } from './zip-records';

/** A ZIP that is being written. */
export interface ZipFile {
  /**
   * Adds a file; `changed` is its date. Files stand in the order of the calls; the bytes of the next may
   * be packed while the last are not in yet. `crc`: its CRC-32, where it is known. Resolves when it is in.
   */
  add(path: string, file: Blob | string, changed: Date, crc?: number): Promise<void>;
}

/** Bytes that are packed already gain nothing from a second time. */
const isPacked = ({ type }: Blob) => /^(?:image\/(?!svg|bmp)|application\/zip)/.test(type);

/** Larger ones would need ZIP64 in their own header; no text or image comes near. */
const LARGEST = 0xfffffffe;

const encoder = new TextEncoder();

/** Pieces that are put together into one Blob: lists of Blobs are slow to join when they are long. */
const PIECES = 4096;

/**
 * A ZIP (ZIP64 where it must be) of what `fill` adds. It is a list of Blobs: an image is not copied, text
 * lies in the browser's blob store, and the memory of the page stays flat. The same files give the same
 * bytes in the same browser. Throws the signal's reason when aborted.
 *
 * Own code, because every file of a ZIP library passes through half a dozen streams, which cost more
 * than reading it from the database.
 */
export async function writeZip(
  signal: AbortSignal,
  fill: (zip: ZipFile) => Promise<void>,
): Promise<Blob> {
  const archive = new Archive();
  let last = Promise.resolve();
  await fill({
    add(path, file, changed, crc) {
      signal.throwIfAborted();
      const packed = pack(file, crc);
      const before = last;
      const added = (async () => {
        const ready = await packed;
        await before;
        archive.append(path, changed, ready);
      })();
      last = added;
      // Whoever awaits it hears of it; it must not be called unheard before.
      added.catch(() => {});
      return added;
    },
  });
  await last;
  signal.throwIfAborted();
  return archive.end();
}

/** A file as it stands in a ZIP. */
interface Packed {
  data: BlobPart;
  method: 0 | 8;
  crc: number;
  packed: number;
  size: number;
}

async function pack(file: Blob | string, known?: number): Promise<Packed> {
  if (file instanceof Blob && file.size > LARGEST) throw new RangeError('A file of over 4 GB.');
  if (file instanceof Blob && isPacked(file) && known !== undefined)
    return { data: file, method: 0, crc: known, packed: file.size, size: file.size };
  const bytes =
    file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : encoder.encode(file);
  const size = bytes.length;
  const plain = () => ({ data: file, method: 0, crc: crc32(bytes), packed: size, size }) as const;
  if ((file instanceof Blob && isPacked(file)) || !size) return plain();
  const gzip = new CompressionStream('gzip');
  const writer = gzip.writable.getWriter();
  // What goes wrong here goes wrong there.
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  const packed = new Uint8Array(await new Response(gzip.readable).arrayBuffer());
  // Around the deflated bytes: a header of ten bytes, then CRC and size (RFC 1952).
  const data = packed.subarray(10, -8);
  if (data.length >= size) return plain();
  const crc = new DataView(packed.buffer, packed.length - 8).getUint32(0, true);
  return { data, method: 8, crc, packed: data.length, size };
}

class Archive {
  readonly #files = new Pieces();
  readonly #central = new Pieces();
  #count = 0;

  append(path: string, changed: Date, { data, ...facts }: Packed): void {
    const entry: ZipEntry = { path, changed, ...facts, offset: this.#files.size };
    const header = localHeader(entry);
    this.#files.add(header, header.length);
    this.#files.add(data, facts.packed);
    const central = centralHeader(entry);
    this.#central.add(central, central.length);
    this.#count++;
  }

  end(): Blob {
    const end = endRecords(this.#count, this.#files.size, this.#central.size);
    return new Blob([this.#files.blob(), this.#central.blob(), end], { type: 'application/zip' });
  }
}

/** Bytes one after the other, of which few lie in the memory of the page. */
class Pieces {
  readonly #blobs: Blob[] = [];
  #held: BlobPart[] = [];
  /** In bytes. */
  size = 0;

  add(piece: BlobPart, bytes: number): void {
    this.#held.push(piece);
    this.size += bytes;
    if (this.#held.length >= PIECES) this.#join();
  }

  blob(): Blob {
    this.#join();
    return new Blob(this.#blobs);
  }

  #join(): void {
    this.#blobs.push(new Blob(this.#held));
    this.#held = [];
  }
}
