/**
 * Watches the tasks of a page's main thread. Their length is the time that they had the processor, so
 * that other work on the machine does not make them longer.
 * @param {import('puppeteer-core').Page} page
 */
export async function traceTasks(page) {
  await page.tracing.start({ categories: ['toplevel'] });
  return {
    /** Milliseconds of the longest task until now; ends the watch. */
    async longest() {
      const trace = Buffer.from((await page.tracing.stop()) ?? []).toString();
      /** @type {{ name: string, pid: number, tid: number, tdur?: number, args: { name?: string } }[]} */
      const events = JSON.parse(trace).traceEvents;
      const mains = events
        .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
        .map(({ pid, tid }) =>
          events
            .filter((event) => event.pid === pid && event.tid === tid)
            .flatMap(({ name, tdur = 0 }) => (name.endsWith('RunTask') ? tdur / 1000 : [])),
        );
      // The browser has pages of its own, such as that of a new tab; the one at work is ours.
      const sum = (/** @type {number[]} */ times) => times.reduce((all, one) => all + one, 0);
      const [ours = []] = mains.sort((one, other) => sum(other) - sum(one));
      return ours.reduce((longest, one) => Math.max(longest, one), 0);
    },
  };
}
