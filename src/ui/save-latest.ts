/**
 * A way to save what is being typed: each value is written at once when nothing is being written,
 * else the newest waits for its turn and the ones between are skipped. Values never overtake
 * each other. `failed` hears of a write that did not succeed.
 */
export function saveLatest<T>(
  write: (value: T) => Promise<void>,
  failed: (error: unknown) => void,
): (value: T) => void {
  let next: { value: T } | undefined;
  let writing = false;
  const run = async () => {
    writing = true;
    while (next) {
      const { value } = next;
      next = undefined;
      await write(value).catch(failed);
    }
    writing = false;
  };
  return (value) => {
    next = { value };
    if (!writing) void run();
  };
}
