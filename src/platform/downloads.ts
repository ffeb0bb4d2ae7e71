import { browser } from './browser';

/** The browser refused or broke off a download; the message says why. */
class DownloadError extends Error {
  override name = 'DownloadError';
}

/**
 * Saves a file under the browser's download folder and returns when it is all on the disk. `path`
 * may have folders. A file of that name that is there already is kept, ours gets a number, unless
 * `overwrite`: for files whose name says what is in them.
 */
export async function download(path: string, file: Blob, overwrite = false): Promise<string> {
  const url = URL.createObjectURL(file);
  try {
    const done = Promise.withResolvers<string>();
    let id: number | undefined;
    const settle = async () => {
      const [item] = await browser.downloads.search({ id: id ?? -1 });
      if (item?.state === 'complete') done.resolve(item.filename);
      else if (item?.state === 'interrupted') done.reject(new DownloadError(item.error ?? ''));
    };
    const changed = (delta: { id: number }) => {
      if (delta.id === id) settle().catch(done.reject);
    };
    browser.downloads.onChanged.addListener(changed);
    try {
      id = await browser.downloads.download({
        url,
        filename: path,
        conflictAction: overwrite ? 'overwrite' : 'uniquify',
      });
      // A small file may be complete before the call returns.
      await settle();
      return await done.promise;
    } finally {
      browser.downloads.onChanged.removeListener(changed);
    }
  } finally {
    URL.revokeObjectURL(url);
  }
}
