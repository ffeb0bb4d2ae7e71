import { afterEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import { NoteField } from '../../src/ui/note-field';
import { clear, show, the } from './fake-texts';

afterEach(clear);

const field = () => the<HTMLTextAreaElement>('#note');
const note = (value: string, onInput = (_: string) => {}) =>
  show(<NoteField id="note" label="Note" value={value} onInput={onInput} />);

it('tells every input at once', async () => {
  const onInput = vi.fn();
  note('', onInput);
  await userEvent.type(field(), 'abc');
  expect(onInput.mock.calls.flat()).toEqual(['a', 'ab', 'abc']);
});

it('keeps what is being typed when an older value comes back from the store', async () => {
  note('');
  await userEvent.type(field(), 'abc');
  note('a');
  await userEvent.type(field(), 'd');
  expect(field().value).toBe('abcd');
});

it('takes over a changed value while nobody types', async () => {
  note('one');
  note('two');
  await expect.poll(() => field().value).toBe('two');
});

it('grows with its text', async () => {
  note('one');
  const { offsetHeight: before } = field();
  note(Array(8).fill('line').join('\n'));
  await expect.poll(() => field().offsetHeight).toBeGreaterThan(before);
});
