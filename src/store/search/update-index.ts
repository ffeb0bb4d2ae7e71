import { ABOUT, TEXT } from './article-parts';
import { readAbouts, readTexts } from './article-source';
import type { LoadedIndex } from './loaded-index';
import type { IndexState } from './search-database';
import { SegmentDraft } from './segment-draft';
import type { Slices } from './slices';
import { SegmentWriter } from './write-segment';

/** Articles read at once. */
const READ = 16;

/** An article to be read anew, and whether its text must be too. */
export interface Wanted {
  articleId: string;
  text: boolean;
}

/** A document of the index as it stands. */
interface Standing {
  segment: number;
  doc: number;
  part: number;
  version: number;
  length: number;
}

/** One step forward: new documents for some articles, and those that they replace marked as gone. */
export class IndexUpdate {
  private readonly draft = new SegmentDraft();
  private readonly gone: Standing[] = [];

  constructor(
    private readonly index: LoadedIndex,
    private readonly slices: Slices,
  ) {}

  /** Places to be written so far. */
  get size(): number {
    return this.draft.size;
  }

  /** Takes articles in as they are now; those that are no longer there go out of the index. */
  async add(wanted: Wanted[]): Promise<void> {
    const standing = standingDocs(this.index, wanted);
    for (let at = 0; at < wanted.length; at += READ) {
      const some = wanted.slice(at, at + READ);
      const abouts = await readAbouts(some.map(({ articleId }) => articleId));
      const of = new Map(abouts.map((about) => [about.article.id, about]));
      const needsText = some.filter(({ articleId, text }) => {
        const article = of.get(articleId)?.article;
        const known = standing.get(articleId)?.find(({ part }) => part === TEXT);
        return article && (text || known?.version !== article.version);
      });
      const articles = needsText.flatMap(({ articleId }) => of.get(articleId)?.article ?? []);
      const texts = await readTexts(articles);
      const textOf = new Map(articles.map(({ id }, index) => [id, texts[index] ?? '']));
      for (const { articleId } of some) {
        const about = of.get(articleId);
        const text = textOf.get(articleId);
        const old = standing.get(articleId) ?? [];
        this.gone.push(...old.filter(({ part }) => part !== TEXT || text !== undefined || !about));
        if (about) this.draft.add({ ...about, text });
        await this.slices.pause();
      }
    }
  }

  /** Writes it all, and how far the index has come, at once. */
  async commit(progress: Partial<Pick<IndexState, 'seen' | 'walked' | 'isWalked'>>): Promise<void> {
    const writer = await SegmentWriter.begin(this.index.state.born);
    const docs = await this.draft.write((rows) => writer.give(rows), this.slices);
    await writer.finish(docs, (state) => {
      Object.assign(state, progress);
      markGone(state, this.gone);
    });
  }
}

/** The documents that stand in the index for these articles. */
function standingDocs(index: LoadedIndex, wanted: Wanted[]): Map<string, Standing[]> {
  const of = new Map<number, Standing[]>();
  const found = new Map<string, Standing[]>();
  for (const { articleId } of wanted) {
    const list: Standing[] = [];
    found.set(articleId, list);
    const number = index.numbers.get(articleId);
    if (number !== undefined) of.set(number, list);
  }
  if (!of.size) return found;
  for (const { id, articleOf, parts, versions, lengths } of index.segments)
    for (let doc = 0; doc < articleOf.length; doc++)
      of.get(articleOf[doc] ?? -1)?.push({
        segment: id,
        doc,
        part: parts[doc] ?? ABOUT,
        version: versions[doc] ?? 0,
        length: lengths[doc] ?? 0,
      });
  return found;
}

function markGone(state: IndexState, gone: Standing[]): void {
  const segments = new Map(state.segments.map((segment) => [segment.id, segment]));
  for (const { segment: id, doc, length } of gone) {
    const segment = segments.get(id);
    if (!segment) continue;
    segment.gone[doc >>> 3] = (segment.gone[doc >>> 3] ?? 0) | (1 << (doc & 7));
    segment.goneSize += length;
  }
}
