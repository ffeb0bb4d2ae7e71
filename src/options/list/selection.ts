/** The chosen rows of a list, and the row a range of them begins at. */
export interface Selection {
  ids: ReadonlySet<string>;
  anchor: string;
}

export const NOTHING: Selection = { ids: new Set(), anchor: '' };

/** Chooses a row or lets it go; the next range begins there. */
export function toggled({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/** Chooses every row from the anchor to this one, as Shift does; what was chosen stays. */
export function extended(selection: Selection, id: string, order: string[]): Selection {
  const from = order.indexOf(selection.anchor);
  const to = order.indexOf(id);
  if (from < 0 || to < 0) return toggled(selection, id);
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...selection.ids, ...range]), anchor: selection.anchor };
}

/** Only what is still in the list: nothing is changed that the person does not see. */
export function within(selection: Selection, order: string[]): Selection {
  const left = order.filter((id) => selection.ids.has(id));
  return left.length === selection.ids.size ? selection : { ...selection, ids: new Set(left) };
}
