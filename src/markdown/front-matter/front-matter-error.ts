/** A file's front matter cannot be read; the file itself is whole and can be kept as text. */
export class FrontMatterError extends Error {
  override name = 'FrontMatterError';

  constructor(
    /** What is wrong, for the person. */
    readonly reason: string,
    /** Line of the file, counted from 1; 0 when it is not one line's fault. */
    readonly line: number,
  ) {
    super(line ? `Line ${line}: ${reason}` : reason);
  }
}
