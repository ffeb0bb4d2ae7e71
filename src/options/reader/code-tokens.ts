import type { Root, RootContent } from 'hast';

/** The colours that code is painted in, as ui/tokens.css names them. */
export const TOKEN_KINDS = ['keyword', 'string', 'number', 'title', 'name', 'comment'] as const;
export type TokenKind = (typeof TOKEN_KINDS)[number];

/** A part of a code's text in one colour, in UTF-16 units. */
export interface Token {
  kind: TokenKind;
  start: number;
  end: number;
}

/** highlight.js' scopes (its documentation's "CSS classes reference") in our six colours. */
const KINDS: Record<TokenKind, string> = {
  keyword: 'keyword operator selector-tag selector-pseudo doctag section meta-keyword',
  string: 'string regexp char addition template-tag link code quote bullet meta-string',
  number: 'number literal symbol formula',
  title: 'title function class title.function title.class selector-id selector-class name',
  name: 'attr attribute property type built_in variable params template-variable selector-attr',
  comment: 'comment meta deletion',
};
const KIND_OF = new Map(
  TOKEN_KINDS.flatMap((kind) => KINDS[kind].split(' ').map((scope) => [scope, kind] as const)),
);

/** The coloured parts of a highlighted tree, in the order of its text; the innermost scope decides. */
export function tokensOf(tree: Root): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const visit = (node: Root | RootContent, kind: TokenKind | undefined) => {
    if (node.type === 'text') {
      const start = at;
      at += node.value.length;
      const last = tokens.at(-1);
      if (!kind) return;
      if (last?.kind === kind && last.end === start) last.end = at;
      else tokens.push({ kind, start, end: at });
    }
    if (!('children' in node)) return;
    const scope = node.type === 'element' ? kindOf(node.properties.className, kind) : kind;
    for (const child of node.children) visit(child, scope);
  };
  visit(tree, undefined);
  return tokens;
}

/**
 * Classes are written `hljs-title`, `function_`. What is put into a string is code again; a scope
 * without a colour has that of the one around it.
 */
function kindOf(classes: unknown, around: TokenKind | undefined): TokenKind | undefined {
  if (!Array.isArray(classes)) return around;
  const names = classes.map((name) => String(name).replace(/^hljs-/, ''));
  if (names.includes('subst')) return undefined;
  return names.map((name) => KIND_OF.get(name)).find(Boolean) ?? around;
}
