import type { TemplateFacts } from './template-facts';

/** Fills templates; throws TemplateError. */
export interface Templates {
  /** The text that a template makes of an article. */
  fill(template: string, facts: TemplateFacts): string;
  /** The same as a path: what stands in the article parts no folders. */
  fillPath(template: string, facts: TemplateFacts): string;
}
