import type { Element, ElementContent } from 'hast';
import { defaultHandlers, type Handle } from 'hast-util-to-mdast';
import type { List, ListItem } from 'mdast';
import { isEmptyBlock } from './flow-of';
import { needsBlankLine } from './needs-blank-line';

/**
 * A list. Lists that stand directly in a list, as word processors and old editors write them, belong
 * to the item before them.
 */
export const list: Handle = (state, element) => {
  // Old pages indent text with a list that has no items.
  if (!element.children.some(isPart)) return state.toFlow(state.all(element));
  const items: Element[] = [];
  for (const child of element.children) {
    if (child.type === 'element' && child.tagName === 'li') items.push({ ...child });
    else if (!isBlank(child)) {
      const last = items.at(-1);
      if (last) last.children = [...last.children, child];
      else items.push({ type: 'element', tagName: 'li', properties: {}, children: [child] });
    }
  }
  const children = items.flatMap((item) => itemOf(defaultHandlers.li(state, item), item));
  if (!children.length) return;
  const spread = children.some((item) => item.spread);
  const ordered = element.tagName === 'ol';
  const start = Number.parseInt(String(element.properties.start), 10);
  const result: List = {
    type: 'list',
    ordered,
    start: ordered ? (Number.isNaN(start) || start < 0 ? 1 : start) : null,
    spread,
    // One loose item makes the whole list loose, in Markdown as it is read.
    children: children.map((item) => ({ ...item, spread })),
  };
  return result;
};

/** Markdown is loose where there are paragraphs, whatever else the item holds. */
function itemOf(node: ReturnType<Handle>, item: Element): ListItem[] {
  if (!node || Array.isArray(node) || node.type !== 'listItem') return [];
  const children = node.children.filter((child) => !isEmptyBlock(child));
  const isForced = children.some((child, at) => {
    const next = children[at + 1];
    return next !== undefined && needsBlankLine(child, next);
  });
  const isParagraphed = hasParagraph(item) && children.some(({ type }) => type === 'paragraph');
  return [{ ...node, children, spread: isForced || isParagraphed }];
}

const hasParagraph = (item: Element) =>
  item.children.some((child) => child.type === 'element' && child.tagName === 'p');

const isPart = (node: ElementContent) =>
  node.type === 'element' && /^(?:li|ul|ol|dir|menu)$/.test(node.tagName);

const isBlank = (node: ElementContent) =>
  node.type === 'comment' || (node.type === 'text' && !node.value.trim());
