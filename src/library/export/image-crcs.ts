import { crc32 } from '../crc32';

/** Bytes that are read together: enough for many images, little enough to hold. */
const TOGETHER = 8_000_000;

/**
 * The CRC-32 of each of these files, by its name. Many are read as one: every reading of a Blob is a
 * call of the browser's process, which takes longer than the bytes of most images.
 */
export async function imageCrcs(blobs: Map<string, Blob>): Promise<Map<string, number>> {
  const crcs = new Map<string, number>();
  let group: [name: string, blob: Blob][] = [];
  let size = 0;
  const read = async () => {
    const bytes = new Uint8Array(await new Blob(group.map(([, blob]) => blob)).arrayBuffer());
    let at = 0;
    for (const [name, blob] of group) {
      crcs.set(name, crc32(bytes.subarray(at, at + blob.size)));
      at += blob.size;
    }
    group = [];
    size = 0;
  };
  for (const entry of blobs) {
    group.push(entry);
    size += entry[1].size;
    if (size >= TOGETHER) await read();
  }
  if (group.length) await read();
  return crcs;
}
