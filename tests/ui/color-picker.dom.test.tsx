import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../src/ui/tokens.css';
import { COLORS, type Color } from '../../src/model/annotation';
import { ColorPicker } from '../../src/ui/color-picker';
import { clear, show, the } from './fake-texts';

const onColor = vi.fn();
const picker = (color?: Color) =>
  show(<ColorPicker color={color} onColor={onColor} label="Colour" />);

beforeEach(() => onColor.mockReset());
afterEach(clear);

it('names each highlighter and says which is chosen', () => {
  picker('blue');
  const buttons = [...document.querySelectorAll<HTMLElement>('[role=radio]')];
  expect(buttons.map(({ dataset }) => dataset.color)).toEqual([...COLORS]);
  expect(buttons.map((one) => one.ariaLabel)).toContain('colorBlue');
  expect(
    buttons.filter((one) => one.ariaChecked === 'true').map((one) => one.dataset.color),
  ).toEqual(['blue']);
});

it.each([
  { keys: '1', chosen: 'amber' },
  { keys: '5', chosen: 'violet' },
  { keys: '{ArrowRight}{Enter}', chosen: 'pink' },
  { keys: '{ArrowLeft}{ArrowLeft}{ArrowLeft} ', chosen: 'violet' },
])('$keys chooses $chosen', async ({ keys, chosen }) => {
  picker('blue');
  the('[data-color=blue]').focus();
  await userEvent.keyboard(keys);
  expect(onColor.mock.calls).toEqual([[chosen]]);
});

it('passing by with the arrows chooses nothing', async () => {
  picker();
  the('[data-color=amber]').focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}6');
  expect(document.activeElement).toBe(the('[data-color=blue]'));
  expect(onColor).not.toHaveBeenCalled();
});

it('is one stop for Tab', () => {
  picker('pink');
  const stops = document.querySelectorAll<HTMLElement>('[role=radio][tabindex="0"]');
  expect([...stops].map(({ dataset }) => dataset.color)).toEqual(['pink']);
});
