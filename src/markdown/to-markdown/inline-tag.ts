import type { Element } from 'hast';
import type { Handle } from 'hast-util-to-mdast';
import { inlineHtml, isPhrasing } from './is-phrasing';
import { startTag } from './raw-html';

/**
 * An inline element without a sign in Markdown: its tags as HTML, its content as Markdown. A highlight
 * (`<mark class="postil-COLOR">`) is one of the dialect. Around blocks, where the tag would break
 * them, only the content stays.
 */
export const inlineTag: Handle = (state, element) => {
  const inside = state.all(element);
  const color = highlightOf(element);
  if (!inside.length || (element.tagName === 'abbr' && !element.properties.title)) return inside;
  if (color !== undefined) {
    const phrasing = inside.filter(isPhrasing);
    return phrasing.length === inside.length
      ? { type: 'mark', color, children: phrasing, data: { hName: 'mark' } }
      : inside;
  }
  if (!inside.every(isPhrasing)) return inside;
  return [inlineHtml(startTag(element)), ...inside, inlineHtml(`</${element.tagName}>`)];
};

/** The colour of one of our highlights; undefined for a mark of the page's own. */
function highlightOf(element: Element): string | undefined {
  if (element.tagName !== 'mark') return;
  const classes = element.properties.className;
  const own = (Array.isArray(classes) ? classes : []).find((name) =>
    String(name).startsWith('postil-'),
  );
  if (own !== undefined) return String(own).slice('postil-'.length);
  return element.properties.dataAnnotation === undefined ? undefined : '';
}
