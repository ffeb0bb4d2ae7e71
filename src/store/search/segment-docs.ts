import { PARTS } from './article-parts';
import type { SegmentRow } from './search-database';

/** One document of a segment that is being made. */
export interface Doc {
  articleId: string;
  /** See article-parts.ts. */
  part: number;
  /** Of the text; 0 for other parts. */
  version: number;
  /** In places. */
  length: number;
}

/** Documents of one source of a merge, by their old numbers; undefined for those that are gone. */
export type DocList = (Doc | undefined)[];

/**
 * The documents of several segments as one: texts first, so that they lie close together, then titles,
 * then the rest. For each source, the new number of each document, or -1.
 */
export function mergeDocs(sources: DocList[]): { docs: Doc[]; maps: Int32Array[] } {
  const docs: Doc[] = [];
  const maps = sources.map((source) => new Int32Array(source.length).fill(-1));
  for (const part of PARTS)
    for (const [at, source] of sources.entries())
      for (const [number, doc] of source.entries())
        if (doc?.part === part) {
          const map = maps[at];
          if (map) map[number] = docs.push(doc) - 1;
        }
  return { docs, maps };
}

/** Sum of the documents' lengths; what is gone does not count. */
export const sizeOf = (docs: DocList): number =>
  docs.reduce((sum, doc) => sum + (doc?.length ?? 0), 0);

/** The documents as they are stored. */
export function segmentRow(id: number, docs: Doc[]): SegmentRow {
  const owners = new Map<string, number>();
  for (const { articleId } of docs) if (!owners.has(articleId)) owners.set(articleId, owners.size);
  return {
    id,
    articles: JSON.stringify([...owners.keys()]),
    owners: Uint32Array.from(docs, ({ articleId }) => owners.get(articleId) ?? 0),
    parts: Uint8Array.from(docs, ({ part }) => part),
    versions: Uint32Array.from(docs, ({ version }) => version),
    lengths: Uint32Array.from(docs, ({ length }) => length),
  };
}
