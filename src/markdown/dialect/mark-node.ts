import type { Parent, PhrasingContent } from 'mdast';
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import type { ConstructName, Handle, Options as ToMarkdown } from 'mdast-util-to-markdown';

/** A highlight in a Markdown tree. */
export interface Mark extends Parent {
  type: 'mark';
  /** The highlighter, as in Annotation; '' when the text does not say. */
  color: string;
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    mark: Mark;
  }
  interface RootContentMap {
    mark: Mark;
  }
}

declare module 'mdast-util-to-markdown' {
  interface ConstructNameMap {
    mark: 'mark';
  }
}

/** Where the text is taken as it stands, so that equals signs mean nothing. */
const LITERAL: ConstructName[] = [
  'autolink',
  'destinationLiteral',
  'destinationRaw',
  'reference',
  'titleQuote',
  'titleApostrophe',
];

/** Reads the tokens of mark-syntax.ts. */
export const markFromMarkdown = (): FromMarkdown => ({
  canContainEols: ['mark'],
  enter: {
    mark(token) {
      this.enter({ type: 'mark', color: '', children: [] }, token);
    },
  },
  exit: {
    mark(token) {
      this.exit(token);
    },
  },
});

/**
 * Writes highlights as `==text==`, or as `<mark class="postil-COLOR">` when told so and where equals
 * signs would not be read as one.
 */
export function markToMarkdown(form: 'equals' | 'tag'): ToMarkdown {
  const mark: Handle = (node: Mark, _parent, state, info) => {
    const exit = state.enter('mark');
    const inside = state.containerPhrasing(node, { ...info, before: '=', after: '=' });
    exit();
    if (!inside.trim()) return inside;
    const isClear =
      form === 'equals' &&
      !state.stack.includes('mark') &&
      !/^[\s=]|[\s=]$/.test(inside) &&
      !info.before.endsWith('=') &&
      !info.after.startsWith('=');
    if (isClear) return `==${inside}==`;
    return `<mark class="postil-${node.color || 'amber'}">${inside}</mark>`;
  };
  const peek: Handle = () => (form === 'equals' ? '=' : '<');
  return {
    handlers: { mark: Object.assign(mark, { peek }) },
    unsafe: [
      { character: '=', before: '=', inConstruct: 'phrasing', notInConstruct: LITERAL },
      { character: '=', after: '=', inConstruct: 'phrasing', notInConstruct: LITERAL },
    ],
  };
}
