import Papa from 'papaparse';
import { encodingOf } from './decode-text';
import { ImportError } from './import-error';

/** Enough to tell formats and encodings apart; SingleFile's comment and a CSV's first row stand in it. */
const HEAD = 64 * 1024;

/** More than this is not read as one string: Chromium's longest string is about 512 MB. */
const WHOLE_LIMIT = 100_000_000;

/** Where a file's bytes come from. */
export interface FileBytes {
  /** Bytes, unpacked. */
  size: number;
  whole(): Promise<Blob>;
  /** At least this many of its first bytes, or all. */
  start(length: number): Promise<Blob>;
}

/** A file of an import, chosen by itself or inside an archive; read as often as it is asked for. */
export class OpenFile {
  #head: Promise<{ text: string; encoding: string }> | undefined;
  /** Each format asks for it in turn; it may go as soon as nobody does. */
  #json: WeakRef<object> | undefined;

  constructor(
    /** With its folders, in its archive. */
    readonly path: string,
    /** The archive's path; '' when it lies in none. */
    readonly archive: string,
    private readonly bytes: FileBytes,
  ) {}

  /** For the report: which file a person has to look at. */
  get name(): string {
    return this.archive ? `${this.archive} › ${this.path}` : this.path;
  }

  blob(): Promise<Blob> {
    return this.bytes.whole();
  }

  /** The beginning of its text. */
  async head(): Promise<string> {
    return (await this.#readHead()).text;
  }

  /** Its text in whatever encoding. Throws ImportError `too-large` above 100 MB. */
  async text(): Promise<string> {
    if (this.bytes.size > WHOLE_LIMIT) throw new ImportError('too-large');
    const { encoding } = await this.#readHead();
    return new TextDecoder(encoding).decode(await (await this.blob()).arrayBuffer());
  }

  /** Its text piece by piece, of any size. */
  async *pieces(): AsyncGenerator<string> {
    const { encoding } = await this.#readHead();
    const decoder = new TextDecoder(encoding);
    const reader = (await this.blob()).stream().getReader();
    try {
      for (;;) {
        const { done, value } = await reader.read();
        const piece = done ? decoder.decode() : decoder.decode(value, { stream: true });
        if (piece) yield piece;
        if (done) return;
      }
    } finally {
      await reader.cancel();
    }
  }

  /** Its content when it is JSON, undefined when it is not. */
  async json(): Promise<unknown> {
    const known = this.#json?.deref();
    if (known) return known;
    if (!/^\s*[[{]/.test(await this.head())) return undefined;
    try {
      const json: unknown = JSON.parse(await this.text());
      if (typeof json === 'object' && json !== null) this.#json = new WeakRef(json);
      return json;
    } catch (error) {
      if (error instanceof ImportError) throw error;
      return undefined;
    }
  }

  /** The names of a CSV's columns as `columnName` writes them; none when it has no such row. */
  async columns(): Promise<string[]> {
    const first = Papa.parse<string[]>(await this.head(), { preview: 1 }).data[0];
    return first?.map(columnName) ?? [];
  }

  #readHead() {
    this.#head ??= this.bytes.start(HEAD).then(async (blob) => {
      const bytes = new Uint8Array(await blob.slice(0, HEAD).arrayBuffer());
      const encoding = encodingOf(bytes);
      return { encoding, text: new TextDecoder(encoding).decode(bytes, { stream: true }) };
    });
    return this.#head;
  }
}

/** A column's name without what versions of one program write differently: case, spaces, `_`. */
export const columnName = (name: string): string =>
  name
    .replace(/^\uFEFF/, '')
    .toLowerCase()
    .replace(/[\s_()-]+/g, '');
