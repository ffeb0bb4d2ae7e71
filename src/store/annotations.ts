import type { Annotation, Surface } from '../model/annotation';
import { database } from './database';

/** What a person may change about an annotation. */
export type AnnotationEdit = Partial<Pick<Annotation, 'color' | 'note' | 'tags' | 'target'>>;

/** The annotations of an article, in the order of the text. */
export async function annotationsOf(articleId: string): Promise<Annotation[]> {
  const rows = await database.annotations.where({ articleId }).toArray();
  return rows.sort((one, two) => one.target.start - two.target.start);
}

/** How many annotations each of these articles has; articles without any are left out. */
export async function annotationCounts(articleIds: string[]): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const keys = await database.annotations.where('articleId').anyOf(articleIds).keys();
  for (const key of keys) counts.set(String(key), (counts.get(String(key)) ?? 0) + 1);
  return counts;
}

/** Stores a new annotation, or brings back one that was removed (the undo of `removeAnnotation`). */
export async function addAnnotation(annotation: Annotation): Promise<void> {
  await database.transaction('rw', [database.annotations, database.tombstones], async () => {
    await database.annotations.put(annotation);
    await database.tombstones.delete(annotation.id);
  });
}

/** Changes the named fields and no others. */
export async function editAnnotation(id: string, edit: AnnotationEdit): Promise<void> {
  await database.annotations.update(id, { ...edit, updated: new Date().toISOString() });
}

/** Remembers where an annotation was last found; this is no edit, so `updated` stays. */
export async function noteFound(
  id: string,
  surface: Surface,
  place: { start: number; end: number },
): Promise<void> {
  await database.annotations.update(
    id,
    surface === 'page' ? { 'found.page': place } : { 'found.copy': place },
  );
}

/** Removes an annotation and leaves a tombstone. */
export async function removeAnnotation(id: string): Promise<void> {
  await database.transaction('rw', [database.annotations, database.tombstones], async () => {
    await database.annotations.delete(id);
    await database.tombstones.put({
      id,
      table: 'annotations',
      deleted: new Date().toISOString(),
    });
  });
}
