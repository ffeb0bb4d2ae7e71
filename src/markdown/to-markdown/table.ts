import type { Element, ElementContent } from 'hast';
import type { Handle, State } from 'hast-util-to-mdast';
import type { AlignType, PhrasingContent, RootContent, TableRow } from 'mdast';
import { flowOf } from './flow-of';
import { framed } from './framed-block';
import { isPhrasing } from './is-phrasing';

const html = (value: string): RootContent => ({ type: 'html', value });

interface Row {
  cells: Element[];
  isHead: boolean;
}

/**
 * A table with pipes where Markdown's table is one: a row of headings, as many cells in every row,
 * nothing but lines of text in them. Other tables stay HTML, cells with blocks as Markdown between
 * their tags. A table of one cell is a frame of an old layout: only its content stays.
 */
export const table: Handle = (state, element) => {
  const rows = rowsOf(element);
  const cells = rows.flatMap((row) => row.cells);
  const caption = element.children.find((child) => isElement(child, 'caption'));
  if (cells.length === 1 && cells[0] && !caption) return flowOf(state, state.all(cells[0]));
  if (!cells.length)
    return flowOf(
      state,
      state.all(element).filter((node) => node.type !== 'text'),
    );
  const pipes = caption ? undefined : pipeRows(state, rows);
  if (!pipes) return tagTable(state, element);
  return { type: 'table', align: alignment(rows), children: pipes };
};

const isElement = (node: ElementContent, name: string): node is Element =>
  node.type === 'element' && node.tagName === name;

function rowsOf(element: Element, inHead = false): Row[] {
  return element.children.flatMap((child): Row[] => {
    if (child.type !== 'element') return [];
    if (/^t(?:head|body|foot)$/.test(child.tagName))
      return rowsOf(child, child.tagName === 'thead');
    if (child.tagName !== 'tr') return [];
    const cells = child.children.filter(
      (cell): cell is Element => isElement(cell, 'td') || isElement(cell, 'th'),
    );
    const isHead = inHead || (cells.length > 0 && cells.every((cell) => cell.tagName === 'th'));
    return [{ cells, isHead }];
  });
}

function pipeRows(state: State, rows: Row[]): TableRow[] | undefined {
  const [head, ...body] = rows;
  if (!head?.isHead || (body[0]?.isHead && body.length)) return;
  const width = head.cells.length;
  const result: TableRow[] = [];
  for (const { cells } of rows) {
    if (cells.length !== width) return;
    const children: TableRow['children'] = [];
    for (const cell of cells) {
      const content = isSpanned(cell) ? undefined : lineOf(state, cell);
      if (!content) return;
      children.push({ type: 'tableCell', children: content });
    }
    result.push({ type: 'tableRow', children });
  }
  return result;
}

const isSpanned = ({ properties: { colSpan, rowSpan } }: Element) =>
  Number(colSpan ?? 1) > 1 || Number(rowSpan ?? 1) !== 1;

/** The content of a cell on one line: paragraphs with breaks between them, lists as tags. */
function lineOf(state: State, cell: Element): PhrasingContent[] | undefined {
  const line: PhrasingContent[] = [];
  for (const node of flowOf(state, state.all(cell))) {
    if (line.length) line.push({ type: 'break' }, { type: 'break' });
    if (node.type !== 'paragraph' || !node.children.every(fitsCell)) return;
    line.push(...node.children);
  }
  return line;
}

/** A pipe ends a cell even inside a formula, and in code it cannot have a backslash before it. */
const fitsCell = (node: PhrasingContent): boolean =>
  isPhrasing(node) &&
  !(node.type === 'inlineMath' && node.value.includes('|')) &&
  !(node.type === 'inlineCode' && node.value.includes('\\|')) &&
  (!('children' in node) || node.children.every(fitsCell));

function alignment(rows: Row[]): AlignType[] {
  const width = rows[0]?.cells.length ?? 0;
  return Array.from({ length: width }, (_, column) => {
    const sides = new Set(rows.map(({ cells }) => sideOf(cells[column])));
    const [first] = sides;
    const ofBody = new Set(rows.slice(1).map(({ cells }) => sideOf(cells[column])));
    if (sides.size === 1) return first ?? null;
    return sideOf(rows[0]?.cells[column]) ?? (ofBody.size === 1 ? ([...ofBody][0] ?? null) : null);
  });
}

function sideOf(cell: Element | undefined): AlignType {
  const style = String(cell?.properties.style ?? '');
  const said = /text-align\s*:\s*(\w+)/.exec(style)?.[1] ?? String(cell?.properties.align ?? '');
  const side = said.toLowerCase();
  return side === 'left' || side === 'right' || side === 'center' ? side : null;
}

function tagTable(state: State, element: Element): RootContent[] {
  const inside = element.children.flatMap((child): RootContent[] => {
    if (child.type !== 'element') return [];
    if (child.tagName === 'caption') return framed(state, child);
    if (/^t(?:head|body|foot)$/.test(child.tagName))
      return [html(`<${child.tagName}>`), ...tagRows(state, child), html(`</${child.tagName}>`)];
    return child.tagName === 'tr' ? tagRows(state, { ...element, children: [child] }) : [];
  });
  return [html('<table>'), ...inside, html('</table>')];
}

function tagRows(state: State, section: Element): RootContent[] {
  return section.children.flatMap((row): RootContent[] => {
    if (row.type !== 'element' || row.tagName !== 'tr') return [];
    const cells = row.children.filter((cell) => cell.type === 'element');
    const lines = cells.map((cell) => framed(state, cell));
    // A row of plain cells is a line of the text.
    const tags = lines.flatMap(([first, second]) =>
      first?.type === 'html' && !second ? [first.value] : [],
    );
    if (tags.length === lines.length) return [html(`<tr>${tags.join('')}</tr>`)];
    return [html('<tr>'), ...lines.flat(), html('</tr>')];
  });
}
