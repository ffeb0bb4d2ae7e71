import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import '../../src/ui/tokens.css';
import { Toast, type ToastMessage } from '../../src/ui/toast';
import { clear, show, the } from './fake-texts';

const SHOWN_MS = 8000;
const onClose = vi.fn();
const undo = vi.fn();
const deleted: ToastMessage = { message: 'Deleted', undo };
const toast = (message: ToastMessage | undefined) =>
  show(<Toast toast={message} onClose={onClose} />);
const rendered = () => vi.advanceTimersByTimeAsync(50);

beforeEach(() => {
  vi.useFakeTimers();
  onClose.mockReset();
  undo.mockReset();
});
afterEach(() => {
  clear();
  vi.useRealTimers();
});

it('is announced in a place that was there before', async () => {
  toast(undefined);
  const place = the('#toast[role=status]');
  expect(place.textContent).toBe('');
  toast(deleted);
  await rendered();
  expect(the('#toast')).toBe(place);
  expect(place.textContent).toContain('Deleted');
});

it('undoes and goes', async () => {
  toast(deleted);
  await rendered();
  the('#toast button').click();
  expect(undo).toHaveBeenCalledOnce();
  expect(onClose).toHaveBeenCalledOnce();
});

it('Escape sends it away without undoing', async () => {
  toast(deleted);
  await rendered();
  the('#toast button').dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }),
  );
  expect(onClose).toHaveBeenCalledOnce();
  expect(undo).not.toHaveBeenCalled();
});

describe('its time', () => {
  it('is eight seconds', async () => {
    toast(deleted);
    await rendered();
    await vi.advanceTimersByTimeAsync(SHOWN_MS - 200);
    expect(onClose).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(400);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('stands still while the focus is on it', async () => {
    toast(deleted);
    await rendered();
    const button = the('#toast button');
    button.focus();
    await vi.advanceTimersByTimeAsync(3 * SHOWN_MS);
    expect(onClose).not.toHaveBeenCalled();
    button.blur();
    await vi.advanceTimersByTimeAsync(SHOWN_MS + 100);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('stands still while the pointer is on it', async () => {
    toast(deleted);
    await rendered();
    the('#toast').dispatchEvent(new PointerEvent('pointerenter'));
    await vi.advanceTimersByTimeAsync(3 * SHOWN_MS);
    expect(onClose).not.toHaveBeenCalled();
  });

  it('begins anew with another toast', async () => {
    toast(deleted);
    await rendered();
    await vi.advanceTimersByTimeAsync(SHOWN_MS - 1000);
    toast({ message: 'Moved' });
    await rendered();
    await vi.advanceTimersByTimeAsync(SHOWN_MS - 1000);
    expect(onClose).not.toHaveBeenCalled();
  });
});
