import type { KnownThread } from '../metadata/known-sites';
import type { Post } from './thread-posts';

/**
 * A conversation as one article: the first post as the text, after a line what answers it, each as a
 * quotation that begins with its author and date, an answer to an answer inside it. Mail is quoted
 * from the first on, as none is the text that the others are about; the turns of a chat stand one
 * after the other between lines, as they are long and by two only. The posts' elements are used up.
 */
export function writeThread(
  document: Document,
  posts: readonly Post[],
  { isEven, isChat, repeats }: Pick<KnownThread, 'isEven' | 'isChat' | 'repeats'>,
): Element {
  const root = document.createElement('div');
  /** The open quotations, outermost first. */
  let open: Element[] = [];
  for (const [index, post] of posts.entries()) {
    if (repeats && index > 0)
      for (const part of post.said.flatMap((said) => [...said.querySelectorAll(repeats)]))
        part.remove();
    if (isChat) {
      if (index > 0) root.append(document.createElement('hr'));
      root.append(headOf(document, post), ...post.said);
    } else if (index === 0 && !isEven) {
      root.append(...post.said);
      if (posts.length > 1) root.append(document.createElement('hr'));
    } else {
      const quote = document.createElement('blockquote');
      quote.append(headOf(document, post), ...post.said);
      const depth = Math.min(post.depth, open.length);
      (open[depth - 1] ?? root).append(quote);
      open = [...open.slice(0, depth), quote];
    }
  }
  return root;
}

/** The line over a post: its author, and its day, which leads to it. */
function headOf(document: Document, { author, date, address }: Post): Element {
  const head = document.createElement('p');
  if (author) {
    const name = document.createElement('strong');
    name.textContent = author.replace(/[:：]$/, '');
    head.append(name);
  }
  if (author && date) head.append(' · ');
  if (date && address) {
    const link = document.createElement('a');
    link.setAttribute('href', address);
    link.textContent = date;
    head.append(link);
  } else head.append(date);
  return head;
}
