import { afterEach, describe, expect, it, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { describe as describeRange } from '../../src/anchor/describe';
import type { Passage } from '../../src/model/passage';
import { selectText } from '../anchor/select-text';
import { aPassage } from '../support/a-passage';
import { closePage, fakeLibrary, inMargin, openPage, paintedWords } from './margin-page';

/** A grey square of 60 by 60. */
const SQUARE =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="60" height="60"%3E%3C/svg%3E';
const HTML = `
  <p>The first lamp was hung from a willow in 1871.</p>
  <figure><img src="${SQUARE.replaceAll('"', '&quot;')}" alt="A willow" width="60" height="60" /><figcaption>The willow</figcaption></figure>
  <table><tbody><tr><td>Oil</td><td>3 gallons</td></tr></tbody></table>
  <p>Every lamp had a keeper of its own.</p>`;

afterEach(closePage);

function select(text: string): void {
  const { startContainer, startOffset, endContainer, endOffset } = selectText(document.body, text);
  getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}

/** A stored passage on a text of the page. */
function stored(text: string): Passage {
  document.body.innerHTML = HTML;
  return aPassage({ target: describeRange(selectText(document.body, text), document.body) });
}

/** Touches the middle of an element, as a finger does. */
async function tap(element: Element): Promise<void> {
  const { x, y, width, height } = element.getBoundingClientRect();
  const frame = window.frameElement?.getBoundingClientRect() ?? new DOMRect();
  const scale = frame.width / innerWidth || 1;
  const point = { x: frame.x + (x + width / 2) * scale, y: frame.y + (y + height / 2) * scale };
  const touch = (type: 'touchStart' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    cdp().send('Input.dispatchTouchEvent', { type, touchPoints });
  await touch('touchStart', [point]);
  await touch('touchEnd', []);
}

const frames = () => document.querySelectorAll('postil-frames').length;
const kept = (library: ReturnType<typeof fakeLibrary>) => [...library.kept.values()];

describe('an element as a whole', () => {
  it('is highlighted by a click with Alt, framed, and opened by the next', async () => {
    const library = fakeLibrary();
    const { inside } = await openPage(HTML, library);
    const before = document.body.innerHTML;
    const image = document.querySelector('img') ?? document.body;
    await userEvent.click(image, { modifiers: ['Alt'] });
    await vi.waitFor(() => expect(frames()).toBe(1));
    expect(kept(library)).toMatchObject([
      { target: { exact: '', element: { kind: 'image', label: 'A willow' } } },
    ]);
    expect(document.body.innerHTML).toBe(before);
    await userEvent.click(image, { modifiers: ['Alt'] });
    await inMargin(inside, '.card');
    expect(kept(library)).toHaveLength(1);
  });

  it('is opened by a click, and its frame goes when it is deleted', async () => {
    const library = fakeLibrary();
    const { inside } = await openPage(HTML, library);
    await userEvent.click(document.querySelector('img') ?? document.body, { modifiers: ['Alt'] });
    await vi.waitFor(() => expect(frames()).toBe(1));
    await userEvent.click(document.querySelector('img') ?? document.body);
    (await inMargin(inside, '[aria-label=deleteHighlight]')).click();
    await vi.waitFor(() => expect(frames()).toBe(0));
    expect(kept(library)).toEqual([]);
  });

  it('is what W makes of words in it, and H highlights', async () => {
    const library = fakeLibrary();
    const { inside } = await openPage(HTML, library);
    select('gallons');
    await inMargin(inside, '[aria-label=wholeTable]');
    await userEvent.keyboard('wh');
    await vi.waitFor(() =>
      expect(kept(library)).toMatchObject([
        { target: { exact: 'Oil\n3 gallons', element: { kind: 'table' } } },
      ]),
    );
  });

  it('is selected for all to see by W in a shadow tree, where words were selected by keys', async () => {
    const library = fakeLibrary();
    const { inside } = await openPage('<p>Outside.</p><div id="host"></div>', library);
    const tree = document.querySelector('#host')?.attachShadow({ mode: 'open' });
    if (!tree) throw new Error('There is no tree.');
    tree.innerHTML =
      '<table tabindex="0"><tbody><tr><td>Oil</td><td>3 gallons</td></tr></tbody></table>';
    const [, cell] = tree.querySelectorAll('td');
    const words = cell?.firstChild;
    if (!words) throw new Error('There are no words.');
    tree.querySelector('table')?.focus();
    getSelection()?.setBaseAndExtent(words, 2, words, 8);
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    await inMargin(inside, '[aria-label=wholeTable]');
    await userEvent.keyboard('w');
    const [selected] = getSelection()?.getComposedRanges({ shadowRoots: [tree] }) ?? [];
    expect(selected?.startContainer).toBe(tree);
    expect([selected?.startOffset, selected?.endOffset]).toEqual([0, 1]);
    await userEvent.keyboard('h');
    await vi.waitFor(() =>
      expect(kept(library)).toMatchObject([{ target: { element: { kind: 'table' } } }]),
    );
  });

  it('named by its address is highlighted from the menu', async () => {
    const library = fakeLibrary();
    const { margin } = await openPage(HTML, library);
    await margin.highlightImage(document.images[0]?.src ?? '');
    expect(kept(library)).toMatchObject([{ target: { element: { kind: 'image' } } }]);
  });
});

describe('another place for a passage', () => {
  it('is selected from the card and taken with Enter; undo restores the first', async () => {
    const passage = stored('hung from a willow');
    const library = fakeLibrary([passage]);
    const { margin, inside } = await openPage(HTML, library);
    await vi.waitFor(() => expect(paintedWords()).toHaveProperty('postil-amber'));
    await margin.highlightSelection();
    (await inMargin(inside, '[aria-label=changeRange]')).click();
    await inMargin(inside, '.aim');
    expect((await inMargin(inside, '[role=status].unseen')).textContent).toBe('selectAnew');
    select('first lamp');
    await inMargin(inside, '[aria-label=useSelection]');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(paintedWords()).toEqual({ 'postil-amber': ['first lamp'] }));
    expect(kept(library)).toMatchObject([{ id: passage.id, target: { exact: 'first lamp' } }]);
    (await inMargin(inside, '.note button')).click();
    await vi.waitFor(() =>
      expect(paintedWords()).toEqual({ 'postil-amber': ['hung from a willow'] }),
    );
    expect(kept(library)).toEqual([passage]);
  });

  it('is taken by a finger', async () => {
    const passage = stored('hung from a willow');
    const library = fakeLibrary([passage]);
    const { margin, inside } = await openPage(HTML, library);
    await vi.waitFor(() => expect(paintedWords()).toHaveProperty('postil-amber'));
    expect(await margin.attachAgain(passage.id)).toBe(true);
    select('first lamp');
    await tap(await inMargin(inside, '[aria-label=useSelection]'));
    await vi.waitFor(() => expect(paintedWords()).toEqual({ 'postil-amber': ['first lamp'] }));
    expect(inside.querySelector('.aim')).toBeNull();
  });

  it('is selected for a lost one; Escape leaves it as it was', async () => {
    const lost = aPassage({ id: crypto.randomUUID() });
    const library = fakeLibrary([lost]);
    const { margin, inside } = await openPage(HTML, library);
    expect(await margin.attachAgain(lost.id)).toBe(true);
    expect((await inMargin(inside, '.aim')).textContent).toContain('a room');
    select('first lamp');
    await inMargin(inside, '[aria-label=useSelection]');
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(inside.querySelector('.aim')).toBeNull());
    expect(kept(library)).toEqual([lost]);
    expect(await margin.attachAgain('no such')).toBe(false);
  });
});

it('a click means no highlight while a part of the page is being picked', async () => {
  const passage = stored('hung from a willow');
  const { inside } = await openPage(HTML, fakeLibrary([passage]));
  await vi.waitFor(() => expect(paintedWords()).toHaveProperty('postil-amber'));
  const picker = document.createElement('postil-picker');
  document.documentElement.append(picker);
  const { x, y, height } = selectText(document.body, 'hung from').getBoundingClientRect();
  const first = document.querySelector('p') ?? document.body;
  const box = first.getBoundingClientRect();
  const position = { x: x - box.x + 6, y: y - box.y + height / 2 };
  await userEvent.click(first, { position });
  expect(inside.querySelector('.card')).toBeNull();
  picker.remove();
  // Not in the same place: that would be a double click, which selects a word.
  await userEvent.click(first, { position: { ...position, x: position.x + 40 } });
  await inMargin(inside, '.card');
});

it('a passage that is asked for is shown as the one looked at, a lost one is not', async () => {
  const passage = stored('hung from a willow');
  const { margin } = await openPage(HTML, fakeLibrary([passage]));
  await vi.waitFor(() => expect(paintedWords()).toHaveProperty('postil-amber'));
  expect(await margin.showPassage(passage.id)).toBe(true);
  expect(paintedWords()).toHaveProperty('postil-active', ['hung from a willow']);
  expect(await margin.showPassage('no such')).toBe(false);
});

it('words in a frame of the same origin are highlighted there', async () => {
  const library = fakeLibrary();
  document.body.innerHTML = '<p>Outside.</p><iframe></iframe>';
  const html = document.body.innerHTML;
  const { inside } = await openPage(html, library);
  const frame = document.querySelector('iframe');
  const framed = frame?.contentDocument;
  if (!framed) throw new Error('There is no frame.');
  await vi.waitFor(() => expect(framed.readyState).toBe('complete'));
  framed.body.innerHTML = '<p>A lamp behind glass.</p>';
  const words = selectText(framed.body, 'behind glass');
  framed
    .getSelection()
    ?.setBaseAndExtent(
      words.startContainer,
      words.startOffset,
      words.endContainer,
      words.endOffset,
    );
  (await inMargin(inside, '[data-color=blue]')).click();
  await vi.waitFor(() => {
    const names = [...(framed.defaultView?.CSS.highlights.keys() ?? [])];
    expect(names).toEqual(['postil-blue']);
  });
  expect(kept(library)).toMatchObject([
    { target: { exact: 'behind glass', prefix: 'Outside.\nA lamp ' } },
  ]);
});
