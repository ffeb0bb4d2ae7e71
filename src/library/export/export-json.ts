import type { HighlighterNames } from '../../model/annotation';
import type { Article } from '../../model/article';
import { writeWebAnnotation } from '../../model/web-annotation';
import type { Progress } from '../work-progress';
import type { ExportCounts } from './export-collection';
import { loadEach } from './export-each';
import type { MarkedArticle } from './marked-articles';
import { TextFile } from './text-file';

/** Where an article is from; one without an address has at least a name that is its own. */
const sourceOf = ({ url, id }: Article) => url || `urn:uuid:${id}`;

/**
 * Articles with their texts, and their annotations as W3C Web Annotations, as one JSON object:
 * `{ format, articles: [{ …, html, images }], annotations: [Annotation] }`. An annotation's `source` is
 * the article's address. Throws the signal's reason when aborted.
 */
export async function exportJson(
  ids: string[],
  names: HighlighterNames,
  control: Progress,
): Promise<ExportCounts & { file: Blob }> {
  const articles = new List();
  const annotations = new List();
  const counts: ExportCounts = { articles: 0, missingImages: 0, lost: 0 };
  for await (const { whole } of loadEach(ids, control)) {
    const { article, html, images } = whole;
    const kept = images.map(({ url, alt, sha256, type }) => ({ url, alt, sha256, type }));
    articles.add({ ...article, html, images: kept });
    for (const one of whole.annotations)
      annotations.add(writeWebAnnotation(one, sourceOf(article), { names }));
    counts.articles++;
    counts.missingImages += images.filter(({ sha256 }) => !sha256).length;
  }
  return { file: joined(articles, annotations), ...counts };
}

/** Highlights alone, in the same form; of their articles what stands about them, not the text. */
export function highlightsJson(marked: MarkedArticle[], names: HighlighterNames): Blob {
  const articles = new List();
  const annotations = new List();
  for (const { article, annotations: those } of marked) {
    articles.add(article);
    for (const one of those) annotations.add(writeWebAnnotation(one, sourceOf(article), { names }));
  }
  return joined(articles, annotations);
}

/** The items of a JSON array, a line each. */
class List {
  readonly #file = new TextFile();
  #isEmpty = true;

  add(item: unknown): void {
    this.#file.add(`${this.#isEmpty ? '' : ',\n'}${JSON.stringify(item)}`);
    this.#isEmpty = false;
  }

  blob(): Blob {
    return this.#file.blob('');
  }
}

const joined = (articles: List, annotations: List): Blob =>
  new Blob(
    [
      '{\n"format": "postil-library",\n"articles": [\n',
      articles.blob(),
      '\n],\n"annotations": [\n',
      annotations.blob(),
      '\n]\n}\n',
    ],
    { type: 'application/json' },
  );
