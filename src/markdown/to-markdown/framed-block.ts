import type { Element } from 'hast';
import type { Handle, State } from 'hast-util-to-mdast';
import type { RootContent } from 'mdast';
import { phrasing } from 'mdast-util-phrasing';
import { rawHtml, startTag } from './raw-html';

const html = (value: string): RootContent => ({ type: 'html', value });

const elements = (element: Element, name: string) =>
  element.children.filter((child) => child.type === 'element' && child.tagName === name);

/**
 * The element's tags as HTML blocks with its content as Markdown between them: readers that leave out
 * HTML still show the content. Content that is only a line stays on the tag's line as HTML.
 */
export function framed(state: State, element: Element): RootContent[] {
  const inside = state.toFlow(state.all(element));
  const [only] = inside;
  if (!only) return [html(`${startTag(element)}</${element.tagName}>`)];
  const isLine = inside.length === 1 && only.type === 'paragraph' && only.children.every(isPlain);
  if (isLine) return [html(rawHtml(element))];
  return [html(startTag(element)), ...inside, html(`</${element.tagName}>`)];
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
  const isFirst = element.children.find((child) => child.type === 'element') === captions[0];
  const content = state.toFlow(state.all(rest));
  const lines = captions.flatMap((caption) =>
    caption.type === 'element' && caption.children.length ? framed(state, caption) : [],
  );
  if (!lines.length) return content;
  const inside = isFirst ? [...lines, ...content] : [...content, ...lines];
  return merged([html('<figure>'), ...inside, html('</figure>')]);
};

export const details: Handle = (state, element) => {
  const [summary] = elements(element, 'summary');
  const rest = { ...element, children: element.children.filter((child) => child !== summary) };
  return merged([
    html(element.properties.open ? '<details open>' : '<details>'),
    ...(summary?.type === 'element' ? framed(state, summary) : []),
    ...state.toFlow(state.all(rest)),
    html('</details>'),
  ]);
};

export const definitionList: Handle = (state, element) => {
  const rows = element.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (child.tagName === 'div') return child.children.filter((inner) => inner.type === 'element');
    return [child];
  });
  const inside = rows.flatMap((row) =>
    /^d[td]$/.test(row.tagName) ? framed(state, row) : state.toFlow(state.all(row)),
  );
  return inside.length ? merged([html('<dl>'), ...inside, html('</dl>')]) : undefined;
};

/** Tags that follow each other share one HTML block. */
export function merged(nodes: RootContent[]): RootContent[] {
  const result: RootContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === 'html' && last?.type === 'html') last.value += `\n${node.value}`;
    else result.push(node);
  }
  return result;
}
