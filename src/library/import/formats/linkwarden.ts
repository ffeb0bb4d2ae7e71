import type { Format } from '../format';
import { paragraphs } from '../html-text';
import { Told } from '../told';
import { isWebAddress, names, noAddress, webArticle } from '../web-article';

/** Collections that say nothing: the one where new links go. */
const UNSORTED = /^unorganized$/i;

/** Linkwarden's JSON: a person with collections of links. */
export const linkwarden: Format = {
  label: 'formatLinkwarden',
  async accepts(file) {
    const told = new Told(await file.json());
    return told.list('collections').some((collection) => collection.has('name', 'links'));
  },
  async *read(file) {
    const told = new Told(await file.json());
    const pinned = new Set(told.list('pinnedLinks').map((link) => link.text('id')));
    let row = 0;
    for (const collection of told.list('collections')) {
      const name = collection.text('name');
      for (const link of collection.list('links')) {
        row++;
        const url = link.text('url');
        const text = link.text('textContent');
        if (!isWebAddress(url)) yield noAddress(row, url || link.text('name'));
        else
          yield {
            row,
            highlights: [],
            article: webArticle(url, link.text('name'), {
              note: link.text('description'),
              saved: link.instant('importDate', 'createdAt'),
              tags: names([...link.texts('tags'), ...(UNSORTED.test(name) ? [] : [name])]),
              favourite: pinned.has(link.text('id')) ? 1 : 0,
            }),
            ...(text && { load: async () => paragraphs(text) }),
          };
      }
    }
  },
};
