import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown, mathToMarkdown } from 'mdast-util-math';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';
import { breakHandle } from './break-handle';
import { loneRuns } from './lone-runs';
import { markFromMarkdown, markToMarkdown } from './mark-node';
import { markSyntax } from './mark-syntax';

const READ = {
  extensions: [gfm(), math(), markSyntax()],
  mdastExtensions: [
    // Its one transform looks for addresses in the finished text, where `https\\://` is no longer escaped.
    gfmFromMarkdown().map(({ transforms: _transforms, ...extension }) => extension),
    mathFromMarkdown(),
    markFromMarkdown(),
  ],
};

const write = (mark: 'equals' | 'tag'): Options => ({
  bullet: '-',
  rule: '-',
  emphasis: '*',
  extensions: [
    // Aligned pipes would change every line of a table when one cell changes.
    gfmToMarkdown({ tablePipeAlign: false }),
    mathToMarkdown(),
    markToMarkdown(mark),
    { handlers: { break: breakHandle } },
  ],
});

const WRITE = { equals: write('equals'), tag: write('tag') };

/** The Markdown that Postil reads: CommonMark, GFM with footnotes, `$math$`, `==highlights==`. */
export const parseMarkdown = (text: string): Root =>
  fromMarkdown(text, { ...READ, extensions: [...READ.extensions, loneRuns(text)] });

/** The same dialect as text; highlights as `==text==` or as `<mark>`. */
export const printMarkdown = (tree: Root, mark: 'equals' | 'tag' = 'equals'): string =>
  // A reader takes a zero-width space at the start of a file for a byte order mark.
  toMarkdown(tree, WRITE[mark]).replace(/^\uFEFF+\s*/, '');
