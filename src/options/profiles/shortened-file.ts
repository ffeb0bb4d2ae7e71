const MOST = 12_000;

/** As much of a file as shows how it is written: its head, the start of its text, and its end. */
export const shortenedFile = (file: string): string =>
  file.length <= 2 * MOST
    ? file
    : `${file.slice(0, MOST).toWellFormed()}\n\n[…]\n\n${file.slice(-MOST).toWellFormed()}`;
