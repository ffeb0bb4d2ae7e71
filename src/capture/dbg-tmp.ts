import { askReadability } from './article/ask-readability';
import { ownReading } from './article/own-root';
import { revealHidden } from './article/reveal-hidden';
import { copyPage } from './copy-page';
import { preparePage } from './prepare-page';

const name = (e: Element | null | undefined) =>
  e ? `${e.localName}.${e.className}#${e.id}`.slice(0, 80) : 'none';
export function debug(document: Document) {
  const c = copyPage(document, document.URL);
  const b = c.document.body;
  preparePage(b);
  revealHidden(b);
  const r = ownReading(b);
  const k = askReadability(b, document.title);
  let cov = 0;
  const lost: unknown[] = [];
  for (const [bl, s] of r.blocks) {
    const at = bl.element ?? bl.nodes[0]?.parentElement;
    if (at && k.has(at)) cov += s;
    else lost.push([s, name(at), bl.text.slice(0, 60)]);
  }
  return { root: name(r.root), prose: r.prose, cov, kept: k.size, lost: lost.slice(0, 6) };
}
