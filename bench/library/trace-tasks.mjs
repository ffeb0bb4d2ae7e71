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
      const mains = new Set(
        events
          .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
          .map(({ pid, tid }) => `${pid} ${tid}`),
      );
      let longest = 0;
      for (const { name, pid, tid, tdur = 0 } of events)
        if (name.endsWith('RunTask') && mains.has(`${pid} ${tid}`))
          longest = Math.max(longest, tdur / 1000);
      return longest;
    },
  };
}
