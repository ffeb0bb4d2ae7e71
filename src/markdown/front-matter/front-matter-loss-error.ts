/** What was to be written as front matter would not be read back as it was. */
export class FrontMatterLossError extends Error {
  override name = 'FrontMatterLossError';

  constructor(
    /** The key whose value does not survive; '' when the whole does not. */
    readonly key: string,
  ) {
    super(
      key ? `"${key}" cannot be written as front matter` : 'The front matter cannot be written',
    );
  }
}
