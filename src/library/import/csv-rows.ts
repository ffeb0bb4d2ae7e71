import Papa from 'papaparse';
import { ImportError } from './import-error';
import { columnName, type OpenFile } from './open-file';
import { Told } from './told';

/** A row longer than this has a quotation mark that never ends; reading on would fill the memory. */
const LONGEST_ROW = 16_000_000;

/** A row of a table, by the names of its columns. */
export interface CsvRow {
  /** Counted from 1, without the row of names. */
  row: number;
  told: Told;
}

/**
 * The rows of a CSV file of any size, read piece by piece: separators and line ends as they are found,
 * quoted line breaks kept, empty lines left out. Columns are known by name, see `columnName`.
 */
export async function* csvRows(file: OpenFile): AsyncGenerator<CsvRow> {
  let names: string[] | undefined;
  let row = 0;
  for await (const cells of cellRows(file)) {
    if (cells.length < 2 && !cells[0]?.trim()) continue;
    if (!names) {
      names = cells.map(columnName);
      continue;
    }
    row++;
    const entries = names.map((name, at) => [name, cells[at] ?? '']);
    yield { row, told: new Told(Object.fromEntries(entries.reverse())) };
  }
}

async function* cellRows(file: OpenFile): AsyncGenerator<string[]> {
  const { delimiter } = Papa.parse(await file.head(), { preview: 10 }).meta;
  let rest = '';
  let held = '';
  for await (const piece of file.pieces()) {
    const text = held + piece;
    // A line end may be cut in two: its first half waits for the second.
    held = text.endsWith('\r') ? '\r' : '';
    rest += text.slice(0, text.length - held.length).replace(/\r\n?/g, '\n');
    if (rest.length > LONGEST_ROW) throw new ImportError('broken-row');
    const { rows, end } = parse(rest, delimiter, true);
    rest = rest.slice(end);
    yield* rows;
  }
  yield* parse(rest, delimiter, false).rows;
}

/** Papa Parse's own streams read a file in slices of bytes, which cut characters in two. */
function parse(text: string, delimiter: string, isMoreToCome: boolean) {
  const parser = new Papa.Parser({ delimiter, newline: '\n' });
  const result: Papa.ParseResult<string[]> = parser.parse(text, 0, isMoreToCome);
  return { rows: result.data, end: result.meta.cursor };
}
