import type { Annotation } from '../../model/annotation';

/** Annotations in the order of the text; those at the same place in the order they were made. */
export const inOrder = (annotations: Annotation[]): Annotation[] =>
  annotations.toSorted(
    (one, other) =>
      one.target.start - other.target.start ||
      (one.created < other.created ? -1 : 1) ||
      (one.id < other.id ? -1 : 1),
  );
