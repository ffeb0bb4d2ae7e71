/** What is wrong with a template; `word` is the name that is meant, or the engine's own sentence. */
export type TemplateFault = 'variable' | 'filter' | 'tag' | 'unclosed' | 'limit' | 'other';

/** A template that cannot be read or filled. */
export class TemplateError extends Error {
  override name = 'TemplateError';

  constructor(
    readonly fault: TemplateFault,
    readonly word: string,
    /** Counted from 1. */
    readonly line: number,
    readonly column: number,
  ) {
    super(`Line ${line}, column ${column}: ${fault === 'other' ? word : `${fault} ${word}`}`);
  }
}
