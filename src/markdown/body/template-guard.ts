import type { Recipe } from '../../model/recipe';

/** Signs that Liquid, Nunjucks and Hugo would run. */
const BRACES = /\{[{%#]/;

/** Whether a text holds signs that a site generator takes for its own. */
export const hasBraces = (text: string): boolean => BRACES.test(text);

const RAW_START = '{% raw %}\n';
const RAW_END = '\n{% endraw %}\n';
/** Liquid ends a raw block at the first `endraw`; one in the text is put together by Liquid itself. */
const END_IN_TEXT = /\{(?=%-?\s*endraw)/g;
const END_APART = '{% endraw %}{{ "{" }}{% raw %}';

/** Hugo's own way to show a shortcode: a comment inside its brackets. */
const SHORTCODE = /\{\{([<%])([^\n]*?)([>%])\}\}/g;
const SHORTCODE_SHOWN = /\{\{([<%])\/\*([^\n]*?)\*\/([>%])\}\}/g;
/** One that does not end would stop Hugo; a character reference in its place shows the same. */
const LOOSE = /\{\{(?=[<%](?!\/\*))/g;
const LOOSE_SHOWN = /&#123;&#123;(?=[<%])/g;

/** The text as the recipe's generator shows it unchanged. */
export function guarded(text: string, guard: Recipe['guard']): string {
  if (guard === 'none' || !hasBraces(text)) return text;
  if (guard === 'raw-block')
    return `${RAW_START}${text.trimEnd().replace(END_IN_TEXT, END_APART)}${RAW_END}`;
  return text.replace(SHORTCODE, '{{$1/*$2*/$3}}').replace(LOOSE, '&#123;&#123;');
}

/** The text as it was before `guarded`. */
export function unguarded(text: string, guard: Recipe['guard']): string {
  if (guard === 'raw-block') {
    const body = text.trim();
    if (!body.startsWith(RAW_START.trim()) || !body.endsWith(RAW_END.trim())) return text;
    const inner = body.slice(RAW_START.trim().length, -RAW_END.trim().length);
    return `${inner.trim().replaceAll(END_APART, '{')}\n`;
  }
  if (guard === 'none') return text;
  return text.replace(SHORTCODE_SHOWN, '{{$1$2$3}}').replace(LOOSE_SHOWN, '{{');
}
