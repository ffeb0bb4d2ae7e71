/** Characters that are held before they go to the browser's blob store. */
const HELD = 4_000_000;

/** A text that grows without filling the memory. */
export class TextFile {
  readonly #blobs: Blob[] = [];
  #parts: string[] = [];
  #held = 0;

  add(text: string): void {
    this.#parts.push(text);
    this.#held += text.length;
    if (this.#held >= HELD) this.#store();
  }

  blob(type: string): Blob {
    this.#store();
    return new Blob(this.#blobs, { type });
  }

  #store(): void {
    this.#blobs.push(new Blob(this.#parts));
    this.#parts = [];
    this.#held = 0;
  }
}
