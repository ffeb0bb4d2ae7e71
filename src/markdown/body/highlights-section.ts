import type { BlockContent, PhrasingContent, Root, Text } from 'mdast';
import type { Annotation, HighlighterNames } from '../../model/annotation';
import type { BodyForm } from '../../model/profile';
import type { Meaning, Recipe } from '../../model/recipe';
import type { Target } from '../../model/target';
import { printMarkdown } from '../dialect/dialect';
import { renderMarkdown } from '../to-html/render-markdown';
import { inOrder } from './in-order';

const START = '<!-- postil:highlights -->';
const END = '<!-- /postil:highlights -->';

/** What the section takes from outside the annotations. */
interface Shown {
  heading: string;
  /** What the reader calls the highlighters. */
  names: HighlighterNames;
  /** Where an image of this address is kept; its address when it is not. */
  imageAt(address: string): string;
  look: Recipe['highlights'];
}

/**
 * The annotations as a section of their own for the end of a file: the quote or the image, the reader's
 * note, what the colour means and the tags. Comments around it say that it is not the article's text.
 * '' when there are none. Callouts and block ids are Obsidian's Markdown; HTML has neither.
 */
export function highlightsSection(annotations: Annotation[], body: BodyForm, shown: Shown): string {
  if (!annotations.length) return '';
  const isHtml = body === 'html';
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'heading', depth: 2, children: [{ type: 'text', value: shown.heading }] },
      ...inOrder(annotations).flatMap((one, at) => listed(one, at, shown, isHtml)),
    ],
  };
  const text = printMarkdown(tree).trim();
  const content = isHtml ? renderMarkdown(text, '').replace(/\n\s*(?=\n)/g, '') : `\n${text}\n`;
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

function listed(
  { id, target, note, color, tags }: Annotation,
  at: number,
  { names, imageAt, look }: Shown,
  isHtml: boolean,
): BlockContent[] {
  const name = names[color] || color;
  const { as, word }: Meaning = look.colors[color];
  const quoted = quote(target, imageAt);
  const notes = paragraphs(note);
  const hashed = (as === 'tag' ? [word || name, ...tags] : tags).map(
    (tag): PhrasingContent => ({ type: 'text', value: ` #${tag.replace(/\s+/g, '-')}` }),
  );
  const named: PhrasingContent = { type: 'emphasis', children: [{ type: 'text', value: name }] };
  const blockId: BlockContent[] = look.blockIds && !isHtml ? [raw(`^${blockName(id, at)}`)] : [];
  if (as === 'heading') {
    const title = target.exact.trim() ? oneLine(target.exact) : '';
    const heading: BlockContent[] = title
      ? [{ type: 'heading', depth: 3, children: [{ type: 'text', value: title }] }]
      : quoted;
    return [...heading, ...notes, ...line(hashed)];
  }
  if (as === 'callout' && !isHtml) {
    const head: BlockContent = {
      type: 'paragraph',
      children: [
        { type: 'html', value: `[!${calloutKind(word || name)}]` },
        { type: 'text', value: ` ${name}` },
      ],
    };
    return [
      { type: 'blockquote', children: [head, ...quoted, ...notes, ...line(hashed)] },
      ...blockId,
    ];
  }
  const colour = as === 'tag' ? hashed : [named, ...hashed];
  return [{ type: 'blockquote', children: quoted }, ...blockId, ...notes, ...line(colour)];
}

const raw = (value: string): BlockContent => ({
  type: 'paragraph',
  children: [{ type: 'html', value }],
});

/** Signs in a row, without the space that parts them from what would stand before. */
function line([first, ...rest]: PhrasingContent[]): BlockContent[] {
  if (!first) return [];
  return [
    { type: 'paragraph', children: [first.type === 'text' ? leading(first) : first, ...rest] },
  ];
}

/** A tag that begins a line would be escaped, and with the escape it is none in Obsidian. */
function leading({ value }: Text): PhrasingContent {
  const tag = value.trimStart();
  return { type: /^#[\p{L}\p{N}\p{M}/-]+$/u.test(tag) ? 'html' : 'text', value: tag };
}

/** A heading is one line, and one that people can take in. */
const LONGEST_HEADING = 200;

function oneLine(text: string): string {
  const words = text.trim().replace(/\s+/g, ' ');
  return words.length > LONGEST_HEADING
    ? `${words
        .slice(0, LONGEST_HEADING)
        .toWellFormed()
        .replace(/\uFFFD$/, '')}…`
    : words;
}

/** Letters of any script, digits and hyphens: the name of a callout's kind. */
const calloutKind = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-+|-+$/g, '') || 'quote';

/** The random end of an id: stable, and unlike any other in the file. */
const blockName = (id: string, at: number) =>
  `postil-${id.replace(/[^A-Za-z0-9]/g, '').slice(-8) || at + 1}`;

/** The words of a passage, or the image that it is. */
export function quote({ exact, element }: Target, imageAt: Shown['imageAt']): BlockContent[] {
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
export function paragraphs(text: string): BlockContent[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => ({
      type: 'paragraph',
      children: part
        .split(/\s*\n\s*/)
        .flatMap((words, at): PhrasingContent[] => [
          ...(at ? [{ type: 'break' as const }] : []),
          { type: 'text', value: words },
        ]),
    }));
}
