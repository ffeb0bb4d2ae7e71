import { database } from './database';

/** Every site with the number of articles outside the trash that came from it, the largest first. */
export async function siteCounts(): Promise<{ site: string; count: number }[]> {
  const counts = new Map<string, number>();
  for (const { site, trashed } of await database.articles.toArray())
    if (site && !trashed) counts.set(site, (counts.get(site) ?? 0) + 1);
  return [...counts]
    .map(([site, count]) => ({ site, count }))
    .sort((one, two) => two.count - one.count || one.site.localeCompare(two.site));
}
