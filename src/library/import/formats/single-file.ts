import { captureArticle } from '../../../capture/capture-article';
import type { Format } from '../format';
import { instantOf } from '../instant-of';
import { isWebAddress, noAddress, webArticle } from '../web-article';

const COMMENT =
  /<!--\s*(?:Page saved with SingleFile|Archive processed by SingleFile)([\s\S]*?)-->/;

/** A page saved with SingleFile: its article is taken as from the page itself, its images with it. */
export const singleFile: Format = {
  label: 'formatSingleFile',
  accepts: async (file) => COMMENT.test(await file.head()),
  async *read(file) {
    const said = COMMENT.exec(await file.head())?.[1] ?? '';
    const line = (name: string) =>
      new RegExp(`^\\s*${name}:\\s*(.*)$`, 'm').exec(said)?.[1]?.trim() ?? '';
    const url = line('url');
    if (!isWebAddress(url)) {
      yield noAddress(0, url);
      return;
    }
    yield {
      row: 0,
      highlights: [],
      article: webArticle(url, '', { saved: instantOf(line('saved date')) }),
      load: async () => {
        const page = new DOMParser().parseFromString(await file.text(), 'text/html');
        const {
          html,
          text: _text,
          images: _images,
          url: _url,
          ...about
        } = captureArticle(page, { url });
        return { html, article: about };
      },
    };
  },
};
