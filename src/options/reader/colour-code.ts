import type { ArticleSurface } from './article-surface';
import { TOKEN_KINDS, type TokenKind, tokensOf } from './code-tokens';
import { paintRanges } from './paint-spans';

/** Longer code is data; colouring it would take longer than reading on. Characters. */
const LONGEST = 40_000;

/** Under the annotations, whose colours win. */
const BELOW = -1;

interface Block {
  code: Element;
  language: string;
}

/** The blocks of code that say which language they are in. */
function blocksOf(root: Element): Block[] {
  return [...root.querySelectorAll('pre > code[class*="language-"]')].flatMap((code) => {
    const [, language = ''] = /(?:^|\s)language-(\S+)/.exec(code.className) ?? [];
    const { length } = code.textContent ?? '';
    return language && length > 0 && length <= LONGEST ? [{ code, language }] : [];
  });
}

/**
 * Colours the code of an article by painting over its characters; the document stays as it is. The
 * highlighter is loaded when there is code, and works on one block at a time. Gives back what takes
 * the colours away.
 */
export function colourCode(surface: ArticleSurface): () => void {
  const blocks = blocksOf(surface.root);
  const undos: (() => void)[] = [];
  let gone = false;
  const work = async () => {
    const { createLowlight, common } = await import('lowlight');
    const lowlight = createLowlight(common);
    const ranges = new Map<TokenKind, Range[]>(TOKEN_KINDS.map((kind) => [kind, []]));
    for (const { code, language } of blocks) {
      if (gone) return;
      if (!lowlight.registered(language)) continue;
      const tree = lowlight.highlight(language, code.textContent ?? '');
      for (const { kind, range } of placed(code, tokensOf(tree))) ranges.get(kind)?.push(range);
      await new Promise((done) => setTimeout(done));
    }
    if (gone) return;
    for (const [kind, some] of ranges)
      undos.push(paintRanges(`postil-code-${kind}`, some, surface, BELOW));
  };
  // Code without colours can be read.
  if (blocks.length) work().catch(console.error);
  return () => {
    gone = true;
    for (const undo of undos) undo();
  };
}

/** The ranges of tokens over the text nodes of a code, which may hold links and emphasis. */
function* placed(code: Element, tokens: ReturnType<typeof tokensOf>) {
  const document = code.ownerDocument;
  const walker = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
  let node = walker.nextNode();
  let from = 0;
  const lengthOf = (text: Node) => text.nodeValue?.length ?? 0;
  for (const { kind, start, end } of tokens) {
    while (node && from + lengthOf(node) <= start) {
      from += lengthOf(node);
      node = walker.nextNode();
    }
    if (!node) return;
    const range = document.createRange();
    range.setStart(node, start - from);
    while (node && from + lengthOf(node) < end) {
      from += lengthOf(node);
      node = walker.nextNode();
    }
    if (!node) return;
    range.setEnd(node, end - from);
    yield { kind, range };
  }
}
