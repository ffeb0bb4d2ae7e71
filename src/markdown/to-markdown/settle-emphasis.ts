import type { InlineCode, Nodes } from 'mdast';
import { classifyCharacter } from 'micromark-util-classify-character';
import { DELIMITED, joined } from './inline-nodes';
import { inlineHtml } from './is-phrasing';

type Kind = number | undefined;
const SPACE = 1;
const PUNCTUATION = 2;
/** Emoji and other signs beyond 16 bits are punctuation to some readers and letters to others. */
const UNSURE = 3;

/**
 * Makes bold, italic and struck text come out as such: where CommonMark's rules on what may stand
 * beside a delimiter (section 6.2, flanking) would leave literal asterisks, as after Chinese
 * punctuation in `**重点。**下一句`, the tag is written instead.
 */
export function settleEmphasis(node: Nodes) {
  if (!('children' in node)) return;
  const children: Nodes[] = node.children;
  for (const child of children) settleEmphasis(child);
  if (!children.some((child) => isDelimited(child) || child.type === 'inlineCode')) return;
  const isInSigns = isDelimited(node) || node.type === 'mark' || node.type === 'link';
  const edge = isInSigns ? PUNCTUATION : SPACE;
  const result = children.flatMap((child, at): Nodes[] => {
    if (child.type === 'inlineCode') return codeBeside(child, children[at - 1]);
    const tag = DELIMITED[child.type];
    if (!tag || !('children' in child)) return [child];
    const before = children[at - 1];
    const after = children[at + 1];
    const isLone = !before && !after;
    const touches =
      isDelimited(before) ||
      isDelimited(after) ||
      (isDelimited(node) && !isLone && !(before && after));
    const opens = stands(kindOfStart(child.children[0]), before ? kindOfEnd(before) : edge);
    const closes = stands(kindOfEnd(child.children.at(-1)), after ? kindOfStart(after) : edge);
    if (opens && closes && !touches) return [child];
    return [inlineHtml(`<${tag}>`), ...child.children, inlineHtml(`</${tag}>`)];
  });
  Object.assign(node, { children: joined(result) });
}

/** The backticks of two code spans side by side would be read as one run. */
const codeBeside = (code: InlineCode, before: Nodes | undefined): Nodes[] =>
  before?.type === 'inlineCode'
    ? [inlineHtml('<code>'), { type: 'text', value: code.value }, inlineHtml('</code>')]
    : [code];

const isDelimited = (node: Nodes | undefined) => node !== undefined && node.type in DELIMITED;

/** Whether a delimiter between these two is read as one. */
const stands = (inside: Kind, outside: Kind) =>
  inside !== SPACE && (inside === undefined || outside === SPACE || outside === PUNCTUATION);

/** White space, punctuation, or undefined for anything else, at the first sign a node is written with. */
const kindOfStart = (node: Nodes | undefined): Kind =>
  node?.type === 'text' ? kindOf(node.value.codePointAt(0)) : PUNCTUATION;

function kindOfEnd(node: Nodes | undefined): Kind {
  if (node?.type === 'break') return SPACE;
  return node?.type === 'text'
    ? kindOf([...node.value.slice(-2)].at(-1)?.codePointAt(0))
    : PUNCTUATION;
}

function kindOf(code: number | undefined): Kind {
  if (code === undefined) return SPACE;
  return code > 0xffff ? UNSURE : classifyCharacter(code);
}
