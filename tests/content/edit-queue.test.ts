import { expect, it, vi } from 'vitest';
import { editQueue } from '../../src/content/margin/edit-queue';
import type { PassageEdit } from '../../src/model/passage';

/** A library that answers when told to. */
function given() {
  const sent: [string, PassageEdit, (error?: Error) => void][] = [];
  const settled = vi.fn();
  const queue = editQueue(
    (id, edit) =>
      new Promise<void>((resolve, reject) => {
        sent.push([id, edit, (error) => (error ? reject(error) : resolve())]);
      }),
    settled,
  );
  const edits = () => sent.map(([id, edit]) => [id, edit]);
  const answer = async (number: number, error?: Error) => {
    sent[number]?.[2](error);
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { queue, edits, answer, settled };
}

it('sends the first change at once', () => {
  const { queue, edits } = given();
  expect(queue.isIdle()).toBe(true);
  queue.push('a', { note: 'f' });
  expect(edits()).toEqual([['a', { note: 'f' }]]);
  expect(queue.isIdle()).toBe(false);
});

it('sends what came meanwhile as one, newest last', async () => {
  const { queue, edits, answer, settled } = given();
  queue.push('a', { note: 'f' });
  queue.push('a', { note: 'fo', color: 'blue' });
  queue.push('a', { note: 'fog' });
  await answer(0);
  expect(settled).not.toHaveBeenCalled();
  await answer(1);
  expect(edits()).toEqual([
    ['a', { note: 'f' }],
    ['a', { note: 'fog', color: 'blue' }],
  ]);
  expect(settled.mock.calls).toEqual([['a']]);
  expect(queue.isIdle()).toBe(true);
});

it('does not let one passage wait for another', () => {
  const { queue, edits } = given();
  queue.push('a', { note: '1' });
  queue.push('b', { note: '2' });
  expect(edits()).toHaveLength(2);
});

it('says why a change was not stored, and sends it with the next', async () => {
  const { queue, edits, answer, settled } = given();
  queue.push('a', { note: 'fog', color: 'pink' });
  const error = new Error('full');
  await answer(0, error);
  expect(settled.mock.calls).toEqual([['a', error]]);
  queue.push('a', { note: 'fog!' });
  expect(edits()[1]).toEqual(['a', { note: 'fog!', color: 'pink' }]);
});

it('sends all that waits when the page goes', () => {
  const { queue, edits } = given();
  queue.push('a', { note: 'f' });
  queue.push('a', { note: 'fog' });
  queue.flush();
  expect(edits()).toEqual([
    ['a', { note: 'f' }],
    ['a', { note: 'fog' }],
  ]);
});

it('forgets what was to be changed of a passage that is gone', async () => {
  const { queue, edits, answer } = given();
  queue.push('a', { note: 'f' });
  queue.push('a', { note: 'fo' });
  queue.drop('a');
  await answer(0);
  expect(edits()).toHaveLength(1);
});
