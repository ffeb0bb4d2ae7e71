/**
 * A text for a search that knows only words: Chinese runs become overlapping pairs of characters.
 * @param {string} text
 */
export const cutText = (text) =>
  text.toLowerCase().replace(/[\u4e00-\u9fff]+/g, (run) => ` ${pairs(run).join(' ')} `);

/** @param {string} run */
export const pairs = (run) =>
  run.length < 2 ? [run] : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
