import type { Format } from './format';
import { FORMATS } from './formats';
import { detailOf, failureOf } from './import-error';
import type { OpenFile } from './open-file';
import type { OpenFiles } from './open-files';

/** A file whose format is known. */
export interface Source {
  file: OpenFile;
  format: Format;
}

/** What an import is made of. */
export interface Recognised {
  sources: Source[];
  /** Files that no format reads by themselves: parts of others, images, and what nobody knows. */
  others: OpenFile[];
}

/** Files of these kinds are looked into; all else is an image or other thing beside them. */
const TEXT = /\.(?:csv|tsv|json|html?|txt|md|markdown|mdown|mdx)$/i;
/** Tables and lists first: some of them claim the texts beside them. */
const INDEX = /\.(?:csv|tsv|json)$/i;

/** Tells each file's format by its content. */
export async function recognise(opened: OpenFiles, signal: AbortSignal): Promise<Recognised> {
  const sources = new Map<OpenFile, Source>();
  const owners: Source[] = [];
  const texts = opened.all.filter(({ path }) => TEXT.test(path));
  const isIndex = ({ path }: OpenFile) => INDEX.test(path);
  for (const file of [...texts.filter(isIndex), ...texts.filter((one) => !isIndex(one))]) {
    signal.throwIfAborted();
    if (owners.some((owner) => owns(owner, file))) continue;
    try {
      const format = await formatOf(file);
      if (!format) continue;
      const source = { file, format };
      sources.set(file, source);
      if (format.owns) owners.push(source);
    } catch (error) {
      opened.refuse(file.name, failureOf(error), detailOf(error));
      opened.find(file.path, file.archive);
    }
  }
  return {
    // In the order of the files, so that a report can be followed.
    sources: opened.all
      .flatMap((file) => sources.get(file) ?? [])
      .sort((one, other) => Number(isBeside(one)) - Number(isBeside(other))),
    others: opened.all.filter((file) => !sources.has(file)),
  };
}

const owns = ({ file, format }: Source, other: OpenFile) =>
  file !== other && file.archive === other.archive && format.owns?.(file, other.path);

const isBeside = ({ file, format }: Source) => format.isBeside?.(file) ?? false;

async function formatOf(file: OpenFile): Promise<Format | undefined> {
  for (const format of FORMATS) if (await format.accepts(file)) return format;
  return;
}
