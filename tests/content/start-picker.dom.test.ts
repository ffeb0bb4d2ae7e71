import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { startPicker } from '../../src/content/pick/start-picker';

const heard: string[] = [];
const hear = (event: Event) => heard.push(event.type);
const TYPES = ['keydown', 'keyup', 'click', 'mousedown', 'pointermove', 'focusin'];
let take = vi.fn<(part: Element) => Promise<boolean>>();
let picker: ReturnType<typeof startPicker> | undefined;
let inside: ShadowRoot | undefined;

function begin() {
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  const onLeft = vi.fn();
  picker = startPicker(document, {
    text: (key, ...filling) => [key, ...filling].join(' '),
    counted: (stem, count) => `${count} ${stem}`,
    language: 'en',
    take,
    onLeft,
  });
  inside = attach.mock.results.find(({ type }) => type === 'return')?.value;
  attach.mockRestore();
  return onLeft;
}
const host = () => document.querySelector('postil-picker');
const said = () => inside?.querySelector('[role=status]')?.textContent;

beforeEach(() => {
  document.body.innerHTML =
    '<input id="field"><main id="main"><p id="one">one two</p><p id="two">three</p></main>';
  document.getElementById('field')?.focus();
  take = vi.fn(async () => true);
  for (const type of TYPES) document.addEventListener(type, hear);
});
afterEach(() => {
  picker?.leave();
  for (const type of TYPES) document.removeEventListener(type, hear);
  heard.length = 0;
  vi.useRealTimers();
});

describe('while a part is picked', () => {
  it('the page hears no key, and its field gets none', async () => {
    begin();
    heard.length = 0;
    await userEvent.keyboard('{ArrowDown}x{ArrowRight}{Escape}');
    expect(heard.filter((type) => type !== 'focusin')).toEqual([]);
    const field = document.getElementById('field');
    expect(field instanceof HTMLInputElement && field.value).toBe('');
  });

  it('Escape takes everything off the page and gives the focus back', async () => {
    const before = document.documentElement.outerHTML;
    const onLeft = begin();
    expect(host()).not.toBeNull();
    await userEvent.keyboard('{Escape}');
    expect(onLeft).toHaveBeenCalledOnce();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(document.activeElement?.id).toBe('field');
    await userEvent.keyboard('x');
    expect(heard).toContain('keydown');
  });

  it('the keys walk the tree, come back the way they went, and tell it', async () => {
    begin();
    expect(said()).toBe('3 words');
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    expect(said()).toBe('1 words');
    await userEvent.keyboard('{ArrowUp}{ArrowDown}{Enter}');
    expect(take.mock.calls.map(([part]) => part.id)).toEqual(['two']);
    await vi.waitFor(() => expect(host()).toBeNull(), { timeout: 4000 });
  });

  it.each([
    ['there is nothing in it', async () => false, 'pickNothing'],
    ['it is refused', () => Promise.reject(new Error('full')), 'pickNotSaved full'],
  ])('it goes on when %s, and says so', async (_, answer, words) => {
    take = vi.fn(answer);
    begin();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(said()).toBe(words));
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(take).toHaveBeenCalledTimes(2);
  });

  it('a click takes the part under the pointer, and the page does not hear it', async () => {
    begin();
    heard.length = 0;
    const two = document.getElementById('two');
    if (two) await userEvent.click(two, { force: true });
    expect(take.mock.calls.map(([part]) => part.id)).toEqual(['two']);
    expect(heard.filter((type) => type !== 'focusin')).toEqual([]);
  });

  it('a finger shows first what it has met, and the bar takes it', async () => {
    begin();
    heard.length = 0;
    const tap = async (element: Element | null | undefined) => {
      const { x, y } = await inWindow(element);
      await cdp().send('Input.dispatchTouchEvent', {
        type: 'touchStart',
        touchPoints: [{ x, y }],
      });
      await cdp().send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    await tap(document.getElementById('two'));
    await vi.waitFor(() => expect(inside?.querySelector('.label')?.textContent).toBe('1 words'));
    expect(take).not.toHaveBeenCalled();
    await tap(inside?.querySelector('button.take'));
    await vi.waitFor(() => expect(take.mock.calls.map(([part]) => part.id)).toEqual(['two']));
    expect(heard.filter((type) => /^(?:click|mousedown|pointermove)$/.test(type))).toEqual([]);
  });
});

/** The middle of an element in the browser's window, in which the tests' frame stands scaled. */
async function inWindow(element: Element | null | undefined) {
  const frame = window.frameElement?.getBoundingClientRect();
  const box = element?.getBoundingClientRect();
  if (!frame || !box) throw new Error('It is not in the window.');
  const scale = frame.width / innerWidth;
  return {
    x: frame.left + (box.left + box.width / 2) * scale,
    y: frame.top + (box.top + box.height / 2) * scale,
  };
}
