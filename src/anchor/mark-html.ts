import type { Annotation } from '../model/annotation';
import { linearTextOf } from './linear-text-cache';
import { locate } from './locate';
import { type Slice, slicesOf } from './text-point';

/** What marking needs to know of an annotation. */
export type Markable = Pick<Annotation, 'id' | 'target' | 'color' | 'found'>;

export interface MarkedHtml {
  html: string;
  /** Ids of the annotations whose passage is not in the article, in the order given. */
  lost: string[];
}

const HTML = 'http://www.w3.org/1999/xhtml';

/**
 * The article with its passages in `<mark data-annotation="ID" class="postil-COLOR">`. Marks hold
 * text and other marks only: a passage across elements has one in each, passages that overlap are
 * nested. For HTML as a browser writes it (`innerHTML`), `unmarkHtml` gives back the same text.
 * The HTML is parsed in a document without a window: nothing in it runs or is fetched.
 */
export async function markHtml(
  html: string,
  annotations: readonly Markable[],
): Promise<MarkedHtml> {
  const { body } = new DOMParser().parseFromString('', 'text/html');
  body.innerHTML = html;
  const targets = annotations.map(({ target, found }) => ({ ...target, ...found.copy }));
  const located = await locate(targets, body);
  const linear = linearTextOf(body);
  const lost: string[] = [];
  const passages: { start: number; end: number; annotation: Markable }[] = [];
  for (const [k, annotation] of annotations.entries()) {
    const where = located[k];
    // An image has no words to mark; it is where it is all the same.
    if (where && 'range' in where && where.end === where.start) continue;
    if (where && 'range' in where)
      passages.push({ start: where.start, end: where.end, annotation });
    else lost.push(annotation.id);
  }
  if (!passages.length) return { html, lost };
  // Outer before inner, so that a passage within another is one mark inside one mark.
  passages.sort((a, b) => a.start - b.start || b.end - a.end);
  const wraps = passages.map(({ start, end, annotation }) => ({
    annotation,
    slices: slicesOf(linear, start, end),
  }));
  const parts = new Map<Text, Part[]>();
  for (const { annotation, slices } of wraps)
    for (const slice of slices) wrap(slice, annotation, parts);
  return { html: body.innerHTML, lost };
}

/** What became of a text node: pieces of it, each where it began. */
interface Part {
  node: Text;
  from: number;
}

function wrap({ node, from, to }: Slice, { id, color }: Markable, all: Map<Text, Part[]>) {
  if (node.parentElement?.namespaceURI !== HTML) return;
  const parts = all.get(node) ?? [{ node, from: 0 }];
  all.set(node, parts);
  splitAt(parts, from);
  splitAt(parts, to);
  for (const part of parts) {
    if (part.from < from || part.from >= to) continue;
    const mark = part.node.ownerDocument.createElement('mark');
    mark.setAttribute('data-annotation', id);
    mark.className = `postil-${color}`;
    part.node.replaceWith(mark);
    mark.append(part.node);
  }
}

/** Makes a part begin at `at`, unless that is the text's end. */
function splitAt(parts: Part[], at: number) {
  const index = parts.findIndex((part) => at > part.from && at < part.from + part.node.length);
  const part = parts[index];
  if (!part) return;
  parts.splice(index + 1, 0, { node: part.node.splitText(at - part.from), from: at });
}
