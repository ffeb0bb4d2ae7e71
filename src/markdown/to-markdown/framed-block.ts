import type { Element, ElementContent } from 'hast';
import type { Handle, State } from 'hast-util-to-mdast';
import type { RootContent } from 'mdast';
import { phrasing } from 'mdast-util-phrasing';
import { flowOf } from './flow-of';
import { rawHtml, startTag } from './raw-html';

const html = (value: string): RootContent => ({ type: 'html', value });

const elements = (element: Element, name: string) =>
  element.children.filter((child) => child.type === 'element' && child.tagName === name);

/**
 * The element's tags as HTML blocks with its content as Markdown between them: readers that leave out
 * HTML still show the content. Content that is only a line stays on the tag's line as HTML.
 */
export function framed(state: State, element: Element): RootContent[] {
  const inside = flowOf(state, state.all(element));
  const [only] = inside;
  if (!only) return [html(`${startTag(element)}</${element.tagName}>`)];
  const isLine = inside.length === 1 && only.type === 'paragraph' && only.children.every(isPlain);
  if (isLine) return [html(rawHtml({ ...element, children: lineOf(element) }))];
  return [html(startTag(element)), ...inside, html(`</${element.tagName}>`)];
}

const isBlank = (node: ElementContent) =>
  node.type === 'comment' || (node.type === 'text' && !node.value.trim());

/** The content of the one block that an element holds. */
function lineOf(element: Element): Element['children'] {
  const [only, second] = element.children.filter(
    (child) => child.type !== 'text' || child.value.trim(),
  );
  const isBox = only?.type === 'element' && /^(?:p|div|section|center)$/.test(only.tagName);
  return isBox && !second ? lineOf(only) : element.children;
}

/** Nothing that Markdown writes better than one line of HTML. */
const isPlain = (node: RootContent): boolean =>
  phrasing(node) &&
  node.type !== 'footnoteReference' &&
  !('children' in node && !node.children.every(isPlain));

/** A picture with its caption; without one the figure says nothing. */
export const figure: Handle = (state, element) => {
  const captions = elements(element, 'figcaption');
  const rest = {
    ...element,
    children: element.children.filter((child) => !captions.includes(child)),
  };
  const isFirst = element.children.find((child) => !isBlank(child)) === captions[0];
  const content = flowOf(state, state.all(rest));
  const lines = captions.flatMap((caption) =>
    caption.type === 'element' && flowOf(state, state.all(caption)).length
      ? framed(state, caption)
      : [],
  );
  if (!lines.length) return content;
  const inside = isFirst ? [...lines, ...content] : [...content, ...lines];
  return [html('<figure>'), ...inside, html('</figure>')];
};

export const details: Handle = (state, element) => {
  const [summary] = elements(element, 'summary');
  const rest = { ...element, children: element.children.filter((child) => child !== summary) };
  return [
    html(element.properties.open ? '<details open>' : '<details>'),
    ...(summary?.type === 'element' ? framed(state, summary) : []),
    ...flowOf(state, state.all(rest)),
    html('</details>'),
  ];
};

export const definitionList: Handle = (state, element) => {
  const rows = element.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (child.tagName === 'div') return child.children.filter((inner) => inner.type === 'element');
    return [child];
  });
  const inside = rows.flatMap((row) =>
    /^d[td]$/.test(row.tagName) ? framed(state, row) : flowOf(state, state.all(row)),
  );
  return inside.length ? [html('<dl>'), ...inside, html('</dl>')] : undefined;
};
