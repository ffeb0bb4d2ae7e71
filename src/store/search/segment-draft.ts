import { ABOUT, aboutFields, TEXT, TITLE } from './article-parts';
import type { ArticleSource } from './article-source';
import { facetsOf } from './facets';
import { foldText } from './fold-text';
import { mergeRows, type RowSource } from './merge-rows';
import { SegmentBuilder } from './segment-builder';
import { type Doc, mergeDocs } from './segment-docs';
import type { Slices } from './slices';
import type { TermRow } from './term-row';

/** Places sorted and packed at once: some 20 articles, measured at 20 ms. */
const MOST_AT_ONCE = 24_000;

/** An article to be indexed; without its text when the index has that already. */
export type DraftSource = Omit<ArticleSource, 'text'> & { text: string | undefined };

/** A segment that grows in memory, packed bit by bit, until it is written. */
export class SegmentDraft {
  private readonly packed: { docs: Doc[]; rows: TermRow[] }[] = [];
  private readonly builder = new SegmentBuilder();
  private docs: Doc[] = [];
  private written = 0;

  /** Places in it so far. */
  get size(): number {
    return this.written + this.builder.size;
  }

  /** Adds the documents of an article. */
  add({ article, annotations, text }: DraftSource): void {
    const { id: articleId, version } = article;
    if (text !== undefined) this.addDoc(articleId, TEXT, version, [foldText(text)]);
    this.addDoc(articleId, TITLE, 0, [foldText(article.title)]);
    const about = aboutFields(article, annotations).map((field) => foldText(field.text));
    this.addDoc(articleId, ABOUT, 0, about, facetsOf(article, annotations));
    if (this.builder.size >= MOST_AT_ONCE) this.pack();
  }

  private addDoc(
    articleId: string,
    part: number,
    version: number,
    fields: string[],
    marks: string[] = [],
  ): void {
    const length = this.builder.add(fields, marks);
    this.docs.push({ articleId, part, version, length });
  }

  private pack(): void {
    if (!this.docs.length) return;
    this.written += this.builder.size;
    this.packed.push({ docs: this.docs, rows: this.builder.rows() });
    this.docs = [];
  }

  /** Hands over the rows of all that was added and gives its documents. */
  async write(give: (rows: TermRow[]) => Promise<void>, slices: Slices): Promise<Doc[]> {
    this.pack();
    const [first, ...others] = this.packed;
    if (!first) return [];
    if (!others.length) {
      await give(first.rows);
      return first.docs;
    }
    const { docs, maps } = mergeDocs(this.packed.map((one) => one.docs));
    const sources = this.packed.map(
      (one, index): RowSource => ({
        lengths: one.docs.map(({ length }) => length),
        map: maps[index] ?? new Int32Array(),
        read: async () => one.rows.splice(0),
      }),
    );
    await mergeRows(
      sources,
      docs.map(({ length }) => length),
      give,
      slices,
    );
    return docs;
  }
}
