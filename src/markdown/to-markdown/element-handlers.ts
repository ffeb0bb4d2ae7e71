import type { Handle } from 'hast-util-to-mdast';
import { attention } from './attention';
import { codeBlock, codeInLine } from './code-block';
import { definitionList, details, figure } from './framed-block';
import { image } from './image';
import { inlineTag } from './inline-tag';
import { inlineHtml } from './is-phrasing';
import { link } from './link';
import { list } from './list';
import { rawHtml } from './raw-html';
import { table } from './table';
import { block, heading, paragraph } from './text-block';

const children: Handle = (state, element) => state.all(element);
const nothing: Handle = () => undefined;
const raw: Handle = (_state, element) => ({ type: 'html', value: rawHtml(element) });
const rawInLine: Handle = (_state, element) => inlineHtml(rawHtml(element));

const footnoteLabel = (value: unknown) => ({ identifier: String(value), label: String(value) });

const BLOCKS =
  'address article aside body center div fieldset figcaption footer form header hgroup legend main nav section';

/** How each element becomes Markdown where the common rules would lose something of it. */
export const elementHandlers: Record<string, Handle> = {
  ...Object.fromEntries(BLOCKS.split(' ').map((name) => [name, block])),
  a: link,
  b: attention('strong'),
  strong: attention('strong'),
  i: attention('emphasis'),
  em: attention('emphasis'),
  s: attention('delete'),
  strike: attention('delete'),
  del: attention('delete'),
  mark: inlineTag,
  abbr: inlineTag,
  bdo: inlineTag,
  ins: inlineTag,
  kbd: inlineTag,
  q: inlineTag,
  rb: inlineTag,
  rp: inlineTag,
  rt: inlineTag,
  rtc: inlineTag,
  ruby: inlineTag,
  samp: inlineTag,
  sub: inlineTag,
  sup: inlineTag,
  u: inlineTag,
  var: inlineTag,
  code: codeInLine,
  pre: codeBlock,
  p: paragraph,
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  img: image,
  ul: list,
  ol: list,
  dir: list,
  menu: list,
  dl: definitionList,
  details,
  figure,
  table,
  picture: children,
  wbr: nothing,
  input: nothing,
  select: nothing,
  textarea: nothing,
  iframe: raw,
  video: rawInLine,
  audio: rawInLine,
  svg: rawInLine,
  math: rawInLine,
  'footnote-ref': (_state, element) => ({
    type: 'footnoteReference',
    ...footnoteLabel(element.properties.label),
  }),
  'footnote-def': (state, element) => ({
    type: 'footnoteDefinition',
    ...footnoteLabel(element.properties.label),
    children: state.toFlow(state.all(element)),
  }),
};
