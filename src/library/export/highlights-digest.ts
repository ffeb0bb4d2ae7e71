import type { BlockContent, PhrasingContent, Root, RootContent } from 'mdast';
import { paragraphs, quote } from '../../markdown/body/highlights-section';
import { printMarkdown } from '../../markdown/dialect/dialect';
import { type Annotation, COLORS, type Color } from '../../model/annotation';
import type { Article } from '../../model/article';
import type { DigestOrder } from './digest-order';
import type { MarkedArticle } from './marked-articles';

/** What a digest says in the person's language. */
export interface DigestWords {
  title: string;
  untagged: string;
  /** The name of an article without one. */
  untitled: string;
  colorName(color: Color): string;
  /** BCP 47. */
  language: string;
}

interface Passage {
  article: Article;
  annotation: Annotation;
}

/**
 * Highlights as one Markdown text: under each tag, colour or month its passages with their notes and
 * where they are from. What has several tags stands under each; months begin with the latest.
 */
export function highlightsDigest(
  marked: MarkedArticle[],
  by: DigestOrder,
  words: DigestWords,
): Blob {
  const passages = marked.flatMap(({ article, annotations }) =>
    annotations.map((annotation): Passage => ({ article, annotation })),
  );
  const tree: Root = {
    type: 'root',
    children: [
      heading(1, words.title),
      ...GROUPS[by](passages, words).flatMap(({ name, passages: those }): RootContent[] => [
        heading(2, name),
        ...those.flatMap((one) => listed(one, words)),
      ]),
    ],
  };
  return new Blob([printMarkdown(tree)], { type: 'text/markdown;charset=utf-8' });
}

interface Group {
  name: string;
  passages: Passage[];
}

const GROUPS: Record<DigestOrder, (passages: Passage[], words: DigestWords) => Group[]> = {
  tag(passages, { untagged, language }) {
    const byTag = new Map<string, Passage[]>();
    for (const one of passages)
      for (const tag of new Set(one.annotation.tags))
        byTag.set(tag, [...(byTag.get(tag) ?? []), one]);
    const { compare } = new Intl.Collator(language, { numeric: true });
    const bare = passages.filter(({ annotation }) => !annotation.tags.length);
    return [...[...byTag].map(([name, those]) => ({ name, passages: those }))]
      .sort((one, two) => compare(one.name, two.name))
      .concat(bare.length ? [{ name: untagged, passages: bare }] : []);
  },
  color(passages, { colorName }) {
    return COLORS.map((color) => ({
      name: colorName(color),
      passages: passages.filter(({ annotation }) => annotation.color === color),
    })).filter((group) => group.passages.length);
  },
  month(passages, { language }) {
    const form = new Intl.DateTimeFormat(language, {
      year: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    });
    return [...Map.groupBy(passages, ({ annotation }) => annotation.created.slice(0, 7))]
      .sort(([one], [two]) => (one < two ? 1 : -1))
      .map(([month, those]) => ({
        name: Number.isNaN(Date.parse(month)) ? month : form.format(new Date(month)),
        passages: those,
      }));
  },
};

const heading = (depth: 1 | 2, value: string): RootContent => ({
  type: 'heading',
  depth,
  children: [{ type: 'text', value }],
});

function listed({ article, annotation }: Passage, { untitled }: DigestWords): BlockContent[] {
  const { target, note, tags } = annotation;
  const title: PhrasingContent = { type: 'text', value: article.title || untitled };
  const from: PhrasingContent[] = [
    { type: 'text', value: '— ' },
    article.url ? { type: 'link', url: article.url, children: [title] } : title,
    ...(article.authors.length
      ? [{ type: 'text', value: `, ${article.authors.join(', ')}` } as const]
      : []),
    ...tags.map((tag) => ({ type: 'text', value: ` #${tag.replace(/\s+/g, '-')}` }) as const),
  ];
  return [
    { type: 'blockquote', children: quote(target, (address) => address) },
    ...paragraphs(note),
    { type: 'paragraph', children: from },
  ];
}
