import type { Annotation, Surface } from '../model/annotation';
import { database } from './database';

/** What a person may change about an annotation. */
export type AnnotationEdit = Partial<Pick<Annotation, 'color' | 'note' | 'tags'>>;

/** The annotations of an article, in the order of the text. */
export async function annotationsOf(articleId: string): Promise<Annotation[]> {
  const rows = await database.annotations.where({ articleId }).toArray();
  return rows.sort((one, two) => one.target.start - two.target.start);
}

/** Every annotation by the id of its article, each list in the order of the text. */
export async function allAnnotations(): Promise<Map<string, Annotation[]>> {
  const byArticle = new Map<string, Annotation[]>();
  for (const row of await database.annotations.toArray()) {
    const rows = byArticle.get(row.articleId);
    if (rows) rows.push(row);
    else byArticle.set(row.articleId, [row]);
  }
  for (const rows of byArticle.values())
    rows.sort((one, two) => one.target.start - two.target.start);
  return byArticle;
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

/** Where an annotation is: its target, and what is known of it on each surface. */
export type AnnotationPlace = Pick<Annotation, 'target' | 'found' | 'lost'>;

/**
 * Puts an annotation on another passage, as a person chose it on one surface. What was known of the
 * old passage goes with it; gives back that, for the undo, or undefined when there is no such
 * annotation.
 */
export async function moveAnnotation(
  id: string,
  { target, found, lost = {} }: AnnotationPlace,
): Promise<AnnotationPlace | undefined> {
  return database.transaction('rw', database.annotations, async () => {
    const before = await database.annotations.get(id);
    await database.annotations.update(id, {
      target,
      found,
      lost,
      updated: new Date().toISOString(),
    });
    return before && { target: before.target, found: before.found, lost: before.lost ?? {} };
  });
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
