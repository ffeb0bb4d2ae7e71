import { makePause } from '../../anchor/pause';
import type { ImportRow } from '../../model/import-job';
import type { Imported } from '../../store/import-batch';
import { beginImport, endImport, importBlob, importJob, markImport } from '../../store/import-job';
import { keepImported } from '../../store/imports';
import type { Progress } from '../work-progress';
import { failedRow } from './failed-row';
import { detailOf, failureOf } from './import-error';
import type { OpenFile } from './open-file';
import { type OpenFiles, openFiles } from './open-files';
import type { PackedFiles } from './packed-files';
import { type Prepared, prepareItem } from './prepare-item';
import { type FiledRow, readRows } from './read-rows';
import { recognise } from './recognise';

/**
 * Rows and characters of HTML that go into the library together: enough that the flush of a strict
 * transaction is small beside them, little enough that a cancel is heard at once.
 */
const CHUNK = { rows: 500, characters: 4_000_000 };

/** Keeps an import as the one to be run, its files with it. */
export const keepImport = ({ blob, files }: PackedFiles, rows: number): Promise<void> =>
  beginImport(blob, { files, of: rows });

/**
 * Runs the import that is kept from where it stands, and ends it. A chunk of rows, its part of the report
 * and how far the import is go in one transaction, so a window that is killed loses nothing and repeats
 * nothing. When aborted it is marked as stopped, and the signal's reason thrown.
 */
export async function runImport({ progress, signal }: Progress): Promise<void> {
  // Two windows must not do the same rows.
  await navigator.locks.request('postil-import', { signal }, async () => {
    const job = await importJob();
    const blob = await importBlob();
    if (!blob || !job || job.state === 'done') return;
    await markImport('running');
    const opened = await openFiles({ blob, files: job.files });
    const { sources, others } = await recognise(opened, signal);
    const chunk = new Chunk(opened, (done) => progress(done, job.of), job.done);
    progress(job.done, job.of);
    const pause = makePause();
    let row = 0;
    try {
      for await (const filed of readRows(sources, opened, signal)) {
        row++;
        if (row > job.done) await chunk.add(filed);
        await pause();
        signal.throwIfAborted();
      }
      await chunk.flush();
    } catch (error) {
      if (signal.aborted) await markImport('stopped');
      throw error;
    }
    // After an interruption nobody knows which images the first rows used.
    const unused = others.filter(
      (file) =>
        !opened.isUsed(file) &&
        (!job.done || !/\.(?:png|jpe?g|gif|webp|avif|bmp|svg)$/i.test(file.path)),
    );
    await endImport([
      ...opened.unopened.map(({ file, failure, detail }) => failedRow(file, 0, failure, detail)),
      ...foreign(
        unused,
        opened.all.filter((file) => !others.includes(file) || opened.isUsed(file)),
      ),
    ]);
  });
}

/** Of an archive that holds nothing we know, the archive alone is named. */
function foreign(unused: OpenFile[], read: OpenFile[]): ImportRow[] {
  const known = new Set(read.map(({ archive }) => archive));
  const names = unused.map(({ archive, name }) =>
    archive && !known.has(archive) ? archive : name,
  );
  return [...new Set(names)].map((name) => failedRow(name, 0, 'unknown-format', ''));
}

/** Rows that wait for their transaction. */
class Chunk {
  #rows: { filed: FiledRow; prepared: Prepared | undefined; failed: ImportRow | undefined }[] = [];
  #characters = 0;

  constructor(
    private readonly opened: OpenFiles,
    private readonly tell: (done: number) => void,
    private done: number,
  ) {}

  async add(filed: FiledRow): Promise<void> {
    const { item, file, archive } = filed;
    let prepared: Prepared | undefined;
    let failed: ImportRow | undefined;
    if ('failure' in item) failed = failedRow(file, item.row, item.failure, item.detail);
    else
      try {
        prepared = await prepareItem(item, async (path) => this.opened.find(path, archive)?.blob());
      } catch (error) {
        failed = failedRow(file, item.row, failureOf(error), detailOf(error));
      }
    this.#rows.push({ filed, prepared, failed });
    this.#characters += prepared?.incoming.html.length ?? 0;
    if (this.#rows.length >= CHUNK.rows || this.#characters >= CHUNK.characters) await this.flush();
  }

  async flush(): Promise<void> {
    const rows = this.#rows;
    this.#rows = [];
    this.#characters = 0;
    if (!rows.length) return;
    this.done += rows.length;
    const taken = rows.flatMap(({ prepared }) => prepared ?? []);
    await keepImported(
      taken.map(({ incoming }) => incoming),
      {
        done: this.done,
        rows: (imported) => {
          const outcomes = new Map(taken.map((prepared, index) => [prepared, imported[index]]));
          return rows.flatMap(({ filed, prepared, failed }) => {
            if (failed) return failed;
            const outcome = prepared && outcomes.get(prepared);
            return outcome ? reportOf(filed, prepared, outcome) : [];
          });
        },
      },
    );
    this.tell(this.done);
  }
}

function reportOf(
  { file, item }: FiledRow,
  { incoming, missingImages, unplaced, frontMatter }: Prepared,
  { id, outcome }: Imported,
): ImportRow {
  return {
    file,
    row: item.row,
    outcome,
    title: incoming.article.title,
    articleId: id,
    reason: frontMatter ? 'front-matter' : '',
    detail: frontMatter,
    missingImages,
    unplaced,
  };
}
