import { fromDom } from 'hast-util-from-dom';
import { toMdast } from 'hast-util-to-mdast';
import type { Root } from 'mdast';
import { elementHandlers } from './element-handlers';
import { settleCode } from './settle-code';
import { settleEmphasis } from './settle-emphasis';
import { settleFootnotes } from './settle-footnotes';
import { settleImages } from './settle-images';
import { settleMath } from './settle-math';
import { settleSpace } from './settle-space';

/** The Markdown tree of parsed HTML. The element is used up: it is reshaped on the way. */
export function treeOf(body: HTMLElement): Root {
  settleMath(body);
  settleCode(body);
  settleImages(body);
  settleFootnotes(body);
  const tree = toMdast(
    {
      type: 'root',
      children: [fromDom(body)]
        .flatMap((node) => ('children' in node ? node.children : []))
        .filter((node) => node.type !== 'doctype'),
    },
    { handlers: elementHandlers, document: true },
  );
  const root: Root = tree.type === 'root' ? tree : { type: 'root', children: [] };
  settleSpace(root);
  settleEmphasis(root);
  return root;
}
