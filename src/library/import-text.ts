import { FrontMatterError } from '../markdown/front-matter/front-matter-error';
import { type ReadArticle, readArticle, readAsText } from '../markdown/read-article';
import type { Article } from '../model/article';
import { plainText } from '../model/plain-text';
import { sanitise } from '../model/sanitise';
import { urlKey } from '../model/url-key';
import { countWords } from '../model/words';
import { keepImported } from '../store/imports';
import { type FileAt, settleImages } from './imported-images';

/** What became of one file that could be read. */
export interface ImportedText {
  outcome: 'added' | 'merged' | 'unchanged';
  title: string;
  articleId: string;
  /** Images that the file names and the import did not hold. */
  missingImages: number;
  /** What is wrong with the front matter, which then stands as code before the text; else ''. */
  frontMatter: string;
}

/**
 * Takes one Markdown file into the library in one transaction. `file` is its path, `fileAt` finds the
 * files beside it. The HTML is sanitised here, whoever wrote the file.
 */
export async function importText(
  file: string,
  text: string,
  fileAt: FileAt,
): Promise<ImportedText> {
  const { read, frontMatter } = readAnyway(text, file);
  const { body } = new DOMParser().parseFromString(read.html, 'text/html');
  const settled = await settleImages(body, read.images, read.article.url, fileAt);
  const clean = document.createElement('div');
  clean.append(sanitise(body.innerHTML));
  const plain = plainText(clean);
  const { id, outcome } = await keepImported({
    ...settled,
    article: completed(read.article, plain),
    html: clean.innerHTML.trim(),
    text: plain,
    annotations: read.annotations,
  });
  return {
    outcome,
    title: read.article.title,
    articleId: id,
    missingImages: settled.images.filter(({ missing }) => missing === 'not-found').length,
    frontMatter,
  };
}

/** A file whose front matter is broken is not refused: a person would lose sight of its text. */
function readAnyway(text: string, file: string): { read: ReadArticle; frontMatter: string } {
  try {
    return { read: readArticle(text, { fileName: file }), frontMatter: '' };
  } catch (error) {
    if (!(error instanceof FrontMatterError)) throw error;
    return { read: readAsText(text, { fileName: file }), frontMatter: error.message };
  }
}

/** What a file of another program does not say. */
function completed(article: Article, text: string): Article {
  const now = new Date().toISOString();
  return {
    ...article,
    urlKey: urlKey(article.url),
    saved: article.saved || now,
    updated: article.updated || article.saved || now,
    words: article.words || countWords(text),
  };
}
