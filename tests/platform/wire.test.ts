import { expect, it } from 'vitest';
import { answer, RemoteError, remote } from '../../src/platform/wire';

type Calls = { add(one: number, two: number): number; fail(): void };

const listener = answer<Calls, string>('desk', {
  add: (_from, one, two) => one + two,
  fail: (from) => {
    throw new Error(`no, ${from}`);
  },
});

const desk = (name: string) =>
  remote<Calls>(name, async (mail) => structuredClone(await listener(mail, 'a page')));

it('a call is answered by the handler of that name', async () => {
  expect(await desk('desk').add(2, 3)).toBe(5);
});

it('a failure there is an error here, with its words', async () => {
  await expect(desk('desk').fail()).rejects.toThrow(new RemoteError('no, a page'));
});

it('nobody there is an error, not silence', async () => {
  await expect(desk('elsewhere').add(1, 1)).rejects.toThrow(RemoteError);
});

it.each([
  [null],
  ['mail'],
  [{ to: 'desk', call: 'toString', args: [] }],
  [{ to: 'desk', call: 'add' }],
  [{ to: 'desk', call: 7, args: [] }],
])('mail that is not for us (%j) is left to others', (mail) => {
  expect(listener(mail, 'a page')).toBeUndefined();
});
