import type { Handle } from 'hast-util-to-mdast';
import { inlineHtml } from './is-phrasing';
import { rawHtml } from './raw-html';

/** An image; one without an address shows nothing and is left out. */
export const image: Handle = (state, element) => {
  const { src, alt, title } = element.properties;
  if (typeof src !== 'string' || !src) return;
  // Readers refuse data that is not one of these in a Markdown image.
  if (/^data:(?!image\/(?:png|gif|jpeg|webp)[;,])/i.test(src)) return inlineHtml(rawHtml(element));
  return {
    type: 'image',
    url: state.resolve(src),
    alt: typeof alt === 'string' ? alt.replace(/\s+/g, ' ').trim() : '',
    title: typeof title === 'string' && title.trim() ? title.replace(/\s+/g, ' ').trim() : null,
  };
};
