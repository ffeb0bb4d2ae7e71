import type { DBCore, DBCoreMutateRequest, DBCoreTable, Middleware } from 'dexie';

/** An article of which something that is searched may have changed. The rows are in the order of the changes. */
export interface Change {
  n?: number;
  /** ALL when whole tables were emptied. */
  articleId: string;
  /** Whether its text may have changed too, not only what stands about it. */
  text: 0 | 1;
}

/** In place of an id: everything is to be read anew. */
export const ALL = '*';

const LOG = 'changes';
const WATCHED = ['articles', 'bodies', 'annotations'];

/**
 * Writes down in `changes`, in the same transaction, which article every write to articles, bodies or
 * annotations is about: so no change can be kept and not be noted, whoever makes it and whatever the
 * clock says. The search index reads on from the last change that it has seen.
 */
export const changeLog: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'change-log',
  create: (core) => ({
    ...core,
    transaction(stores, mode, options) {
      const watches = mode === 'readwrite' && stores.some((store) => WATCHED.includes(store));
      return core.transaction(
        watches && !stores.includes(LOG) ? [...stores, LOG] : stores,
        mode,
        options,
      );
    },
    table(name) {
      const table = core.table(name);
      return WATCHED.includes(name) ? logging(table, core.table(LOG)) : table;
    },
  }),
};

function logging(table: DBCoreTable, log: DBCoreTable): DBCoreTable {
  return {
    ...table,
    mutate(request) {
      if (table.name === 'annotations' && request.type === 'delete')
        return table
          .getMany({ trans: request.trans, keys: request.keys })
          .then((rows) => logged(table, log, request, rows.map(ownerOf)));
      return logged(table, log, request, idsIn(table.name, request));
    },
  };
}

function logged(
  table: DBCoreTable,
  log: DBCoreTable,
  request: DBCoreMutateRequest,
  ids: string[],
): ReturnType<DBCoreTable['mutate']> {
  const text = table.name === 'bodies' ? 1 : 0;
  const values: Change[] = [...new Set(ids)].map((articleId) => ({ articleId, text }));
  return table
    .mutate(request)
    .then((result) =>
      values.length
        ? log.mutate({ type: 'add', trans: request.trans, values }).then(() => result)
        : result,
    );
}

/** The articles that a write names, by their rows or keys. */
function idsIn(name: string, request: DBCoreMutateRequest): string[] {
  if (request.type === 'deleteRange') return [ALL];
  if (request.type === 'delete')
    return request.keys.map((key) => String(Array.isArray(key) ? key[0] : key));
  return request.values.map((row) => String(name === 'articles' ? row.id : row.articleId));
}

const ownerOf = (row: { articleId: string } | undefined): string => row?.articleId ?? '';
