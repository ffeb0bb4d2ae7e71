import { describe } from '../../../anchor/describe';
import { readFields } from '../../../markdown/fields/read-fields';
import { FrontMatterError } from '../../../markdown/front-matter/front-matter-error';
import { readFrontMatter } from '../../../markdown/front-matter/read-front-matter';
import { type ReadArticle, readArticle, readAsText } from '../../../markdown/read-article';
import { readPostilRecord } from '../../../markdown/read-postil-record';
import type { Article } from '../../../model/article';
import { parseHtml } from '../../../model/parse-html';
import type { Format, LoadedText } from '../format';
import { highlight } from '../highlight';
import { plainFrontMatter } from '../plain-front-matter';

/**
 * Markdown with front matter: Postil's own, and that of Hexo, Jekyll, Hugo, Obsidian and its Web
 * Clipper, whose `==passages==` are highlights. One file is one article.
 */
export const markdown: Format = {
  label: 'formatMarkdown',
  accepts: async ({ path }) => /\.(?:md|markdown|mdown|mdx)$/i.test(path),
  async *read(file) {
    const text = plainFrontMatter(await file.text());
    yield { row: 0, highlights: [], ...glance(text), load: async () => load(text, file.path) };
  },
};

/** What the front matter alone says: enough to count and to know an article again. */
function glance(text: string): { article: Partial<Article>; annotations: number } {
  try {
    const { data } = readFrontMatter(text);
    const record = readPostilRecord(data.postil);
    return {
      article: { ...readFields(data, record?.recipe), ...record?.fields },
      annotations: record?.annotations.length ?? 0,
    };
  } catch (error) {
    if (!(error instanceof FrontMatterError)) throw error;
    return { article: {}, annotations: 0 };
  }
}

/** A file whose front matter is broken is not refused: a person would lose sight of its text. */
function load(text: string, path: string): LoadedText {
  try {
    const read = readArticle(text, { fileName: path });
    return read.article.id ? read : foreign(read, path);
  } catch (error) {
    if (!(error instanceof FrontMatterError)) throw error;
    return { ...readAsText(text, { fileName: path }), frontMatter: error.message };
  }
}

/** Marks in a file of another program are its highlights, if it was clipped from a page. */
function foreign(read: ReadArticle, path: string): LoadedText {
  const day = /(?:^|\/)(\d{4}-\d{2}-\d{2})-[^/]*$/.exec(path)?.[1] ?? '';
  const article = { ...read.article, published: read.article.published || day };
  if (!article.urlKey || !/<mark[ >]/.test(read.html)) return { ...read, article };
  const body = parseHtml(read.html);
  const highlights = [...body.querySelectorAll('mark')].map((mark) => {
    const range = body.ownerDocument.createRange();
    range.selectNodeContents(mark);
    const { exact, prefix, suffix } = describe(range, body);
    return highlight(exact, { prefix, suffix });
  });
  for (const mark of body.querySelectorAll('mark')) mark.replaceWith(...mark.childNodes);
  return {
    ...read,
    article,
    html: body.innerHTML,
    highlights: highlights.filter(({ exact }) => exact),
  };
}
