import { database } from '../database';

/** What is broken in the tables, by the ids or keys of its rows; all lists empty when nothing is. */
export interface Faults {
  /** Articles whose shown version has no text, though another version has. */
  versions: string[];
  /** Articles that lost every text. */
  texts: string[];
  /** Ids of articles that are gone, of which a text or annotations are left. */
  strays: string[];
  /** Images said to be kept whose bytes are gone. */
  images: [articleId: string, url: string][];
  /** Bytes that no article shows. */
  unused: string[];
}

export interface LibraryCheck {
  articles: number;
  /** Images that could not be kept, and of how many articles. */
  missingImages: number;
  lackingArticles: string[];
  /** Articles that came as links and never had a text. */
  withoutText: number;
  /** Bytes of kept images. */
  imageBytes: number;
  faults: Faults;
}

/** Reads every table but the texts themselves, in one transaction, and says what does not fit together. */
export function checkLibrary(): Promise<LibraryCheck> {
  const { articles, bodies, annotations, images, assets } = database;
  return database.transaction('r', [articles, bodies, annotations, images, assets], async () => {
    const rows = await articles.toArray();
    const versions = new Map<string, number[]>();
    for (const [id, version] of await bodies.toCollection().primaryKeys())
      versions.set(id, [...(versions.get(id) ?? []), version]);
    const known = new Set(rows.map(({ id }) => id));
    const owners = (await annotations.orderBy('articleId').uniqueKeys()).map(String);
    const shown = await images.toArray();
    const kept = new Set(await assets.toCollection().primaryKeys());
    const named = new Set(shown.map(({ sha256 }) => sha256));
    const missing = shown.filter(({ articleId, sha256 }) => !sha256 && known.has(articleId));
    let imageBytes = 0;
    await assets.each(({ size }) => {
      imageBytes += size;
    });
    const unshown = rows.filter(
      ({ id, version }) => version > 0 && !versions.get(id)?.includes(version),
    );
    return {
      articles: rows.length,
      missingImages: missing.length,
      lackingArticles: [...new Set(missing.map(({ articleId }) => articleId))],
      withoutText: rows.filter(({ id, version }) => !version && !versions.has(id)).length,
      imageBytes,
      faults: {
        versions: unshown.flatMap(({ id }) => (versions.has(id) ? id : [])),
        texts: unshown.flatMap(({ id }) => (versions.has(id) ? [] : id)),
        strays: [...new Set([...versions.keys(), ...owners])].filter(
          // Annotations made before their page was saved wait under its address.
          (id) => !known.has(id) && !id.startsWith('page:'),
        ),
        images: shown.flatMap(({ articleId, url, sha256 }): [string, string][] =>
          sha256 && !kept.has(sha256) ? [[articleId, url]] : [],
        ),
        unused: [...kept].filter((hash) => !named.has(hash)),
      },
    };
  });
}
