import { expect, it } from 'vitest';
import { saveLatest } from '../../src/ui/save-latest';

it('writes one value at a time, and only the newest of those that waited', async () => {
  const written: string[] = [];
  const finish: (() => void)[] = [];
  const save = saveLatest(
    (value: string) => {
      written.push(value);
      return new Promise<void>((done) => finish.push(done));
    },
    () => {},
  );
  for (const value of ['a', 'ab', 'abc']) save(value);
  expect(written).toEqual(['a']);
  finish[0]?.();
  await expect.poll(() => written).toEqual(['a', 'abc']);
});

it('goes on after a write failed, and says so', async () => {
  const failures: unknown[] = [];
  const written: string[] = [];
  const save = saveLatest(
    async (value: string) => {
      if (value === 'bad') throw new Error('disk full');
      written.push(value);
    },
    (error) => failures.push(error),
  );
  save('bad');
  save('good');
  await expect.poll(() => written).toEqual(['good']);
  expect(failures).toEqual([new Error('disk full')]);
});
