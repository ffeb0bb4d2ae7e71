import Papa from 'papaparse';
import type { Color } from '../../model/annotation';
import { wordsOf } from '../../model/target';
import type { MarkedArticle } from './marked-articles';

/**
 * Highlights as a table, one a row. The first seven columns are those that Readwise's CSV import asks
 * for. With a byte order mark, without which Excel takes UTF-8 for something else; a cell that a
 * spreadsheet would run as a formula begins with an apostrophe (OWASP, "CSV Injection").
 */
export function highlightsCsv(marked: MarkedArticle[], colorName: (color: Color) => string): Blob {
  const rows = marked.flatMap(({ article, annotations }) =>
    annotations.map(({ id, target, note, tags, color, created }) => ({
      Highlight: wordsOf(target),
      Title: article.title,
      Author: article.authors.join(', '),
      URL: article.url,
      Note: note,
      Location: target.start,
      Date: created,
      Colour: colorName(color),
      Tags: tags.join(', '),
      'Article tags': article.tags.join(', '),
      Site: article.site,
      Published: article.published,
      Id: id,
    })),
  );
  const csv = Papa.unparse(
    { fields: COLUMNS, data: rows },
    { escapeFormulae: FORMULA, newline: '\r\n' },
  );
  return new Blob(['\ufeff', csv, '\r\n'], { type: 'text/csv;charset=utf-8' });
}

/** Papa's own pattern lets a cell of several lines pass. */
const FORMULA = /^[=+\-@\t\r]/;

const COLUMNS = [
  'Highlight',
  'Title',
  'Author',
  'URL',
  'Note',
  'Location',
  'Date',
  'Colour',
  'Tags',
  'Article tags',
  'Site',
  'Published',
  'Id',
];
