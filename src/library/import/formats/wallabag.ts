import type { Format, ImportItem } from '../format';
import { highlight } from '../highlight';
import { htmlText } from '../html-text';
import { type Told, toldList } from '../told';
import { isWebAddress, names, noAddress, webArticle } from '../web-article';

/** Wallabag's JSON (version 2): texts, tags, and annotations whose quotes are found again. */
export const wallabag: Format = {
  label: 'formatWallabag',
  async accepts(file) {
    const [first] = toldList(await file.json());
    return first?.has('url', 'content', 'is_archived') ?? false;
  },
  async *read(file) {
    for (const [index, told] of toldList(await file.json()).entries()) {
      const url = [told.text('origin_url'), told.text('url')].find(isWebAddress);
      if (url === undefined) yield noAddress(index + 1, told.text('url'));
      else yield readItem(index + 1, told, url);
    }
  },
};

function readItem(row: number, told: Told, url: string): ImportItem {
  const content = told.text('content');
  const picture = told.text('preview_picture');
  return {
    row,
    highlights: told.list('annotations').map((one) =>
      highlight(one.text('quote'), {
        note: one.text('text'),
        created: one.instant('created_at', 'updated_at'),
      }),
    ),
    article: webArticle(url, told.text('title'), {
      saved: told.instant('created_at'),
      published: told.instant('published_at'),
      authors: names(told.texts('published_by')),
      site: told.text('domain_name'),
      lang: told.text('language').replace('_', '-'),
      image: isWebAddress(picture) ? picture : '',
      tags: told.texts('tags'),
      state: told.flag('is_archived') ? 'archive' : 'inbox',
      favourite: told.flag('is_starred') ? 1 : 0,
    }),
    // Wallabag writes this where it could not fetch a page.
    ...(content &&
      !/^\s*(?:<p>)?wallabag can't retrieve contents/i.test(content) && {
        load: async () => htmlText(content, url),
      }),
  };
}
