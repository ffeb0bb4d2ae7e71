import { afterEach, expect, it, vi } from 'vitest';
import { useLive } from '../../src/ui/use-live';
import { clear, show, the } from './fake-texts';

afterEach(clear);

/** A source that is told by hand what to tell. */
function aSource() {
  const tell = { next: (_: string) => {}, failed: (_: unknown) => {}, heard: false };
  const unsubscribe = vi.fn();
  const source = {
    subscribe(next: (value: string) => void, failed: (error: unknown) => void) {
      Object.assign(tell, { next, failed, heard: true });
      return { unsubscribe };
    },
  };
  return { source, tell, unsubscribe };
}

function Shown({ sources, at }: { sources: ReturnType<typeof aSource>[]; at: number }) {
  const live = useLive(() => sources[at]?.source ?? aSource().source, [at]);
  return <p>{live.status === 'ready' ? live.value : live.status}</p>;
}

const says = () => the('p').textContent;

it('is loading, then tells each value, then the failure', async () => {
  const one = aSource();
  show(<Shown sources={[one]} at={0} />);
  expect(says()).toBe('loading');
  await expect.poll(() => one.tell.heard).toBe(true);
  one.tell.next('a');
  await expect.poll(says).toBe('a');
  one.tell.next('b');
  await expect.poll(says).toBe('b');
  one.tell.failed(new Error());
  await expect.poll(says).toBe('failed');
});

it('never shows a value beside inputs that it was not made from', async () => {
  const [one, two] = [aSource(), aSource()];
  show(<Shown sources={[one, two]} at={0} />);
  await expect.poll(() => one.tell.heard).toBe(true);
  one.tell.next('of one');
  await expect.poll(says).toBe('of one');
  show(<Shown sources={[one, two]} at={1} />);
  expect(says()).toBe('loading');
  await expect.poll(() => one.unsubscribe.mock.calls.length).toBe(1);
  two.tell.next('of two');
  await expect.poll(says).toBe('of two');
});
