import type { Annotation } from '../../model/annotation';
import type { Article, Body } from '../../model/article';
import type { ArticleImage } from '../../model/asset';
import type { Progress } from '../../model/progress';
import { mergeArticle } from '../merge-imported';
import type { ArticleGroup } from './article-group';

/** What the library has of a group that comes in, and what was deleted of it. */
export interface KnownGroup {
  /** The article with its id, or the one that was saved from the same page. */
  article: Article | undefined;
  bodies: Body[];
  /** By id. */
  annotations: Map<string, Annotation>;
  images: ArticleImage[];
  progress: Progress | undefined;
  /** When a row with this id was deleted here. */
  deleted: Map<string, string>;
}

/** How a row of a backup stands to the library. `deleted`: it was deleted here, later than it was changed. */
export type Standing = 'added' | 'newerThere' | 'newerHere' | 'equal' | 'deleted';

/** What a group changes in the library, and how its rows stand. */
export interface MergedGroup {
  article: Standing | undefined;
  annotations: Standing[];
  rows: {
    articles: Article[];
    bodies: Body[];
    annotations: Annotation[];
    images: ArticleImage[];
    progress: Progress[];
  };
  /** Ids that were deleted here and are back. */
  revived: string[];
}

/**
 * Merges a group of a backup with what is here: by id, the row that was changed last wins whole; a text
 * is never replaced, another one becomes a version beside it; nothing is deleted. What was deleted here
 * stays so unless `bringBack`. With nothing here, the rows are the group's own.
 */
export function mergeGroup(
  group: ArticleGroup,
  known: KnownGroup,
  bringBack: boolean,
): MergedGroup {
  const rows: MergedGroup['rows'] = {
    articles: [],
    bodies: [],
    annotations: [],
    images: [],
    progress: [],
  };
  const stand = (row: { id: string; updated: string }, here: { updated: string } | undefined) =>
    standing(row, here, bringBack ? undefined : known.deleted.get(row.id));
  const article = group.article && stand(group.article, sameId(group.article, known.article));
  if (article === 'deleted') {
    const annotations = group.annotations.map((): Standing => 'deleted');
    return { article, annotations, rows, revived: [] };
  }
  const id = known.article?.id ?? group.id;
  const own = <Row extends { articleId: string }>(row: Row): Row =>
    row.articleId === id ? row : { ...row, articleId: id };

  const places = placeBodies(group.bodies, known.bodies);
  rows.bodies = places.flatMap(({ body, version, isNew }) =>
    isNew ? [own(version === body.version ? body : { ...body, version })] : [],
  );
  const merged = mergedArticle(group.article, known.article, article, (version) =>
    versionOf(places, version),
  );
  if (merged.row) rows.articles = [merged.row];

  const annotations = group.annotations.map((row) => stand(row, known.annotations.get(row.id)));
  rows.annotations = group.annotations
    .filter((_, at) => annotations[at] === 'added' || annotations[at] === 'newerThere')
    .map(own);
  const images = new Map(known.images.map((image) => [image.url, image]));
  rows.images = group.images
    .filter(({ url, sha256 }) => {
      const here = images.get(url);
      return !here || (!here.sha256 && sha256 !== '');
    })
    .map(own);
  if (group.progress && (known.progress?.updated ?? '') < group.progress.updated)
    rows.progress = [own(group.progress)];
  return {
    article: merged.standing,
    annotations,
    rows,
    revived: [...rows.articles, ...rows.annotations]
      .map((row) => row.id)
      .filter((one) => known.deleted.has(one)),
  };
}

const sameId = (row: Article, here: Article | undefined) =>
  here?.id === row.id ? here : undefined;

function standing(
  row: { updated: string },
  here: { updated: string } | undefined,
  deleted: string | undefined,
): Standing {
  if (!here) return deleted !== undefined && deleted >= row.updated ? 'deleted' : 'added';
  if (here.updated === row.updated) return 'equal';
  return here.updated < row.updated ? 'newerThere' : 'newerHere';
}

interface Placed {
  body: Body;
  version: number;
  isNew: boolean;
}

/** Which version each text of the backup is here. */
function placeBodies(bodies: Body[], known: Body[]): Placed[] {
  const taken = new Map(known.map((body) => [body.version, body.hash]));
  let last = Math.max(
    0,
    ...known.map(({ version }) => version),
    ...bodies.map(({ version }) => version),
  );
  return bodies.map((body) => {
    const { version, hash } = body;
    if (taken.get(version) === hash) return { body, version, isNew: false };
    const twin = known.find((one) => one.hash === hash);
    if (twin) return { body, version: twin.version, isNew: false };
    return { body, version: taken.has(version) ? ++last : version, isNew: true };
  });
}

const versionOf = (places: Placed[], version: number): number =>
  places.find(({ body }) => body.version === version)?.version ?? version;

/** The article's row as it is to be, undefined when it stays. */
function mergedArticle(
  incoming: Article | undefined,
  here: Article | undefined,
  standing: Standing | undefined,
  placed: (version: number) => number,
): { row?: Article; standing: Standing | undefined } {
  if (!incoming || !standing) return { standing };
  const version = placed(incoming.version);
  if (!here || (here.id === incoming.id && standing === 'newerThere')) {
    const row = version === incoming.version ? incoming : { ...incoming, version };
    return { row, standing };
  }
  // The same page was saved here by itself: the two are one, as an import would have it.
  const twin = here.id === incoming.id ? undefined : mergeArticle(here, incoming);
  const isBare = here.version === 0 && version > 0;
  const base = twin ?? here;
  const row = isBare ? { ...base, version, words: incoming.words, kind: incoming.kind } : twin;
  const outcome = here.id === incoming.id ? standing : twin ? 'newerThere' : 'equal';
  return { ...(row && { row }), standing: outcome };
}
