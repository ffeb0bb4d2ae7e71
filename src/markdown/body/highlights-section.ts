import type { BlockContent, PhrasingContent, Root } from 'mdast';
import type { Annotation, HighlighterNames } from '../../model/annotation';
import type { BodyForm } from '../../model/profile';
import type { Target } from '../../model/target';
import { printMarkdown } from '../dialect/dialect';
import { renderMarkdown } from '../to-html/render-markdown';

const START = '<!-- postil:highlights -->';
const END = '<!-- /postil:highlights -->';

/** What the section takes from outside the annotations. */
interface Shown {
  heading: string;
  /** What the reader calls the highlighters. */
  names: HighlighterNames;
  /** Where an image of this address is kept; its address when it is not. */
  imageAt(address: string): string;
}

/**
 * The annotations as a section of their own for the end of a file: the quote or the image, the reader's
 * note, what the colour means and the tags. Comments around it say that it is not the article's text.
 * '' when there are none.
 */
export function highlightsSection(
  annotations: Annotation[],
  body: BodyForm,
  { heading, names, imageAt }: Shown,
): string {
  if (!annotations.length) return '';
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 2, children: [{ type: 'text', value: heading }] },
      ...inOrder(annotations).flatMap((one) => shown(one, names, imageAt)),
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

function shown(
  { target, note, color, tags }: Annotation,
  names: HighlighterNames,
  imageAt: Shown['imageAt'],
): BlockContent[] {
  return [
    { type: 'blockquote', children: quoted(target, imageAt) },
    ...paragraphs(note),
    {
      type: 'paragraph',
      children: [
        { type: 'emphasis', children: [{ type: 'text', value: names[color] || color }] },
        ...tags.map(
          (tag): PhrasingContent => ({ type: 'text', value: ` #${tag.replace(/\s+/g, '-')}` }),
        ),
      ],
    },
  ];
}

/** The words of a passage, or the image that it is. */
function quoted({ exact, element }: Target, imageAt: Shown['imageAt']): BlockContent[] {
  const address = element?.sources.find((source) => /^https?:/.test(source));
  const hasImage = element?.kind === 'image' || element?.kind === 'figure';
  const image: BlockContent[] =
    hasImage && address
      ? [
          {
            type: 'paragraph',
            children: [{ type: 'image', url: imageAt(address), alt: element.label }],
          },
        ]
      : [];
  const words = paragraphs(exact || (image.length ? '' : element?.label || element?.kind || ''));
  return [...image, ...words];
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
