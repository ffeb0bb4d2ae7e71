import type { BlockContent, PhrasingContent, Root } from 'mdast';
import type { Annotation } from '../../model/annotation';
import type { BodyForm } from '../../model/profile';
import { printMarkdown } from '../dialect/dialect';
import { renderMarkdown } from '../to-html/render-markdown';

const START = '<!-- postil:highlights -->';
const END = '<!-- /postil:highlights -->';

/**
 * The annotations as a section of their own for the end of a file: the quote, the reader's note, the
 * colour and the tags. Comments around it say that it is not the article's text. '' when there are none.
 */
export function highlightsSection(
  annotations: Annotation[],
  heading: string,
  body: BodyForm,
): string {
  if (!annotations.length) return '';
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 2, children: [{ type: 'text', value: heading }] },
      ...inOrder(annotations).flatMap(shown),
    ],
  };
  const text = printMarkdown(tree).trim();
  const content =
    body === 'html' ? renderMarkdown(text, '').replace(/\n\s*(?=\n)/g, '') : `\n${text}\n`;
  return `${START}\n${content}\n${END}\n`;
}

/** The text without the section; what was added after it stays. */
export function withoutSection(text: string): string {
  const lines = `\n${text}`;
  const start = lines.lastIndexOf(`\n${START}\n`);
  const end = lines.indexOf(`\n${END}`, start);
  if (start < 0 || end < 0) return text;
  const after = lines.slice(end + END.length + 1);
  return `${lines.slice(1, start + 1).trimEnd()}\n${after}`.trimEnd();
}

const inOrder = (annotations: Annotation[]) =>
  annotations.toSorted(
    (one, other) =>
      one.target.start - other.target.start ||
      (one.created < other.created ? -1 : 1) ||
      (one.id < other.id ? -1 : 1),
  );

function shown({ target, note, color, tags }: Annotation): BlockContent[] {
  return [
    { type: 'blockquote', children: paragraphs(target.exact) },
    ...paragraphs(note),
    {
      type: 'paragraph',
      children: [
        { type: 'emphasis', children: [{ type: 'text', value: color }] },
        ...tags.map(
          (tag): PhrasingContent => ({ type: 'text', value: ` #${tag.replace(/\s+/g, '-')}` }),
        ),
      ],
    },
  ];
}

/** Blank lines part paragraphs, single line endings stay line breaks. */
function paragraphs(text: string): BlockContent[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => ({
      type: 'paragraph',
      children: part
        .split(/\s*\n\s*/)
        .flatMap((line, at): PhrasingContent[] => [
          ...(at ? [{ type: 'break' as const }] : []),
          { type: 'text', value: line },
        ]),
    }));
}
