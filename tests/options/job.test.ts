import { describe, expect, it } from 'vitest';
import { createJob, type JobState } from '../../src/options/transfer/job';

/** A job with all the states it went through. */
function watched() {
  const job = createJob<string>();
  const states: JobState<string>[] = [];
  job.subscribe(() => states.push(job.state()));
  return { job, states };
}

describe('a job', () => {
  it('tells how far it is, and its result', async () => {
    const { job, states } = watched();
    await job.start(async ({ progress }) => {
      progress(1, 2);
      return 'written';
    });
    expect(states).toEqual([
      { status: 'running', done: 0, of: 0 },
      { status: 'running', done: 1, of: 2 },
      { status: 'done', result: 'written' },
    ]);
  });

  it('tells why it failed', async () => {
    const { job } = watched();
    await job.start(() => Promise.reject(new Error('disk full')));
    expect(job.state()).toEqual({ status: 'failed', error: new Error('disk full') });
  });

  it('that is cancelled has not failed', async () => {
    const { job } = watched();
    const running = job.start(
      ({ signal }) =>
        new Promise((_, stop) => signal.addEventListener('abort', () => stop(signal.reason))),
    );
    job.cancel();
    await running;
    expect(job.state()).toEqual({ status: 'cancelled' });
  });

  it('that is begun anew hears no more of the one before', async () => {
    const { job, states } = watched();
    const finish: ((result: string) => void)[] = [];
    const first = job.start(() => new Promise((done) => finish.push(done)));
    await job.start(async () => 'second');
    finish[0]?.('first');
    await first;
    expect(states.at(-1)).toEqual({ status: 'done', result: 'second' });
  });
});
