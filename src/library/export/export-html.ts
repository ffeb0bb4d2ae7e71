import { markHtml } from '../../anchor/mark-html';
import type { Annotation, Color } from '../../model/annotation';
import type { Article } from '../../model/article';
import { sanitiseHtml } from '../../model/sanitise';
import { wordsOf } from '../../model/target';
import type { Progress } from '../work-progress';
import type { ExportCounts } from './export-collection';
import { type LoadedArticle, loadEach } from './export-each';
import { PAGE_STYLE } from './page-style';
import { TextFile } from './text-file';

/** What the page says in the person's language. */
export interface PageWords {
  title: string;
  untitled: string;
  highlights: string;
  colorName(color: Color): string;
  /** BCP 47. */
  language: string;
}

/** No script runs and nothing is fetched, whatever an article holds: images stand in the file. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

/**
 * Articles as one HTML file that needs nothing else: contents, then each text with its images, passages
 * marked, highlights and notes listed below it. Throws the signal's reason when aborted.
 */
export async function exportHtml(
  ids: string[],
  words: PageWords,
  control: Progress,
): Promise<ExportCounts & { file: Blob }> {
  const contents = new TextFile();
  const texts = new TextFile();
  const counts: ExportCounts = { articles: 0, missingImages: 0, lost: 0 };
  const page = new DOMParser().parseFromString('', 'text/html');
  for await (const loaded of loadEach(ids, control)) {
    const { article } = loaded.whole;
    const { element, missing, lost } = await articleOf(page, loaded, words);
    texts.add(`${element.outerHTML}\n`);
    const link = make(page, 'a', { href: `#${element.id}` }, article.title || words.untitled);
    contents.add(`<li>${link.outerHTML}</li>\n`);
    counts.articles++;
    counts.missingImages += missing;
    counts.lost += lost;
  }
  const title = make(page, 'h1', {}, words.title).outerHTML;
  const file = new Blob(
    [
      `<!doctype html>\n<html lang="${make(page, 'i', { lang: words.language }).lang}">\n<head>\n`,
      `<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${POLICY}">\n`,
      '<meta name="viewport" content="width=device-width">\n<meta name="referrer" content="no-referrer">\n',
      `${make(page, 'title', {}, words.title).outerHTML}\n<style>${PAGE_STYLE}</style>\n</head>\n<body>\n`,
      ...(counts.articles > 1 ? [`<nav>${title}\n<ol>\n`, contents.blob(''), '</ol></nav>\n'] : []),
      texts.blob(''),
      '</body>\n</html>\n',
    ],
    { type: 'text/html;charset=utf-8' },
  );
  return { file, ...counts };
}

async function articleOf(page: Document, { whole, blobs }: LoadedArticle, words: PageWords) {
  const { article, annotations, images } = whole;
  const { html, lost } = await markHtml(sanitiseHtml(whole.html), annotations);
  const text = make(page, 'div', { class: 'text' });
  text.innerHTML = html;
  const hashes = new Map(images.map(({ url, sha256 }) => [url, sha256]));
  const missing = await takeIn(page, text, (address) => blobs.get(hashes.get(address) ?? ''));
  const element = make(page, 'article', {
    id: `a-${article.id}`,
    lang: article.lang,
    dir: article.dir || 'auto',
  });
  element.append(headOf(page, article, words), text);
  if (annotations.length) element.append(notesOf(page, annotations, words));
  return { element, missing, lost: lost.length };
}

/** Puts the images into the text; one whose bytes are not kept gives way to its description. */
async function takeIn(
  page: Document,
  text: HTMLElement,
  blobOf: (address: string) => Blob | undefined,
): Promise<number> {
  let missing = 0;
  for (const image of text.querySelectorAll('img')) {
    const address = image.getAttribute('src') ?? '';
    for (const name of ['srcset', 'sizes', 'loading']) image.removeAttribute(name);
    if (address.startsWith('data:')) continue;
    const blob = blobOf(address);
    if (blob) image.src = await dataUrl(blob);
    else {
      missing++;
      image.replaceWith(make(page, 'em', {}, image.alt));
    }
  }
  for (const source of text.querySelectorAll('source')) source.remove();
  return missing;
}

async function dataUrl(blob: Blob): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const reader = new FileReader();
  reader.onload = () => resolve(String(reader.result));
  reader.onerror = () => reject(reader.error);
  reader.readAsDataURL(blob);
  return promise;
}

function headOf(page: Document, article: Article, { untitled }: PageWords): HTMLElement {
  const head = make(page, 'header');
  const { site, authors, published, url, tags } = article;
  head.append(make(page, 'h2', {}, article.title || untitled));
  const line = [site, authors.join(', '), published.slice(0, 10)].filter(Boolean).join(' · ');
  if (line) head.append(make(page, 'p', {}, line));
  if (/^https?:/.test(url)) {
    const place = make(page, 'p');
    place.append(make(page, 'a', { href: url }, url));
    head.append(place);
  }
  if (tags.length) head.append(make(page, 'p', {}, tags.map((tag) => `#${tag}`).join(' ')));
  if (article.note) head.append(make(page, 'p', { class: 'note' }, article.note));
  return head;
}

function notesOf(page: Document, annotations: Annotation[], words: PageWords): HTMLElement {
  const section = make(page, 'section', { class: 'notes' });
  const list = make(page, 'ol');
  for (const { target, color, note, tags } of annotations) {
    const item = make(page, 'li');
    const quote = make(page, 'blockquote', { class: `postil-${color}` }, wordsOf(target));
    const about = [words.colorName(color), ...tags.map((tag) => `#${tag}`)].join(' ');
    item.append(quote, ...(note ? [make(page, 'p', { class: 'note' }, note)] : []));
    item.append(make(page, 'p', {}, about));
    list.append(item);
  }
  section.append(make(page, 'h3', {}, words.highlights), list);
  return section;
}

function make(
  page: Document,
  name: string,
  attributes: Record<string, string> = {},
  text = '',
): HTMLElement {
  const element = page.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value) element.setAttribute(key, value);
  element.textContent = text;
  return element;
}
