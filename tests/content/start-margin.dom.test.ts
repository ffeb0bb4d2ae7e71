import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { describe as describeRange } from '../../src/anchor/describe';
import type { Passage } from '../../src/model/passage';
import { selectText } from '../anchor/select-text';
import { aPassage } from '../support/a-passage';
import { closePage, fakeLibrary, inMargin, openPage, paintedWords } from './margin-page';

const HTML = `
  <p id="one">The first lamp was hung from a willow in 1871.</p>
  <p id="two">Every lamp had a <a href="#keeper">keeper of its own</a>, who was paid in coal.</p>
  <input id="field" value="type here" />`;

const heard: string[] = [];
const hear = (event: KeyboardEvent) => heard.push(event.key);
beforeEach(() => {
  heard.length = 0;
  addEventListener('keydown', hear);
});
afterEach(() => {
  closePage();
  removeEventListener('keydown', hear);
});

/** Selects a text as a person does, as far as the page can tell. */
function select(text: string): void {
  const range = selectText(document.body, text);
  getSelection()?.setBaseAndExtent(
    range.startContainer,
    range.startOffset,
    range.endContainer,
    range.endOffset,
  );
}

/** A stored passage on a text of the page. */
function stored(text: string, different: Partial<Passage> = {}): Passage {
  document.body.innerHTML = HTML;
  const target = describeRange(selectText(document.body, text), document.body);
  return aPassage({ id: crypto.randomUUID(), target, ...different });
}

const clickOn = async (text: string) => {
  const box = selectText(document.body, text).getBoundingClientRect();
  const parent = selectText(document.body, text).startContainer.parentElement ?? document.body;
  const outer = parent.getBoundingClientRect();
  await userEvent.click(parent, {
    position: { x: box.x - outer.x + 4, y: box.y - outer.y + box.height / 2 },
  });
};

describe('a selection', () => {
  it('gets a toolbar that the page cannot look into, and keeps its selection', async () => {
    const { inside } = await openPage(HTML, fakeLibrary());
    select('first lamp');
    const bar = await inMargin(inside, '[role=toolbar]');
    expect(bar.ariaLabel).toBe('highlightSelection');
    expect(document.querySelector('postil-margin')?.shadowRoot).toBeNull();
    expect(getSelection()?.toString()).toBe('first lamp');
    const box = bar.getBoundingClientRect();
    const words = getSelection()?.getRangeAt(0).getBoundingClientRect();
    expect(box.top).toBeGreaterThan(words?.bottom ?? Number.POSITIVE_INFINITY);
  });

  it.each([
    ['white space', '<pre>x   \n   x</pre>', '   \n   '],
    ['text that is being written', '<p contenteditable>My letter</p>', 'My'],
  ])('of %s is none', async (_, html, text) => {
    const library = fakeLibrary();
    const { margin, inside } = await openPage(html, library);
    select(text);
    await userEvent.keyboard('h');
    expect(heard).toContain('h');
    document.body.innerHTML = html;
    select(text);
    await margin.highlightSelection();
    await vi.waitFor(() =>
      expect(inside.querySelector('[role=status]')?.textContent).toBe('noHighlights'),
    );
    expect(library.annotate).not.toHaveBeenCalled();
  });

  it.each([
    ['h', 'amber'],
    ['4', 'pink'],
  ])('is highlighted by %s in %s', async (key, color) => {
    const library = fakeLibrary();
    const { inside } = await openPage(HTML, library);
    select('first lamp was hung');
    await userEvent.keyboard(key);
    await vi.waitFor(() =>
      expect(paintedWords()).toEqual({ [`postil-${color}`]: ['first lamp was hung'] }),
    );
    expect([...library.kept.values()]).toMatchObject([
      { color, target: { exact: 'first lamp was hung', prefix: 'The ' }, note: '', tags: [] },
    ]);
    expect(getSelection()?.isCollapsed).toBe(true);
    expect(heard).toEqual([]);
    await vi.waitFor(() =>
      expect(inside.querySelector('[role=status]')?.textContent).toBe('highlighted'),
    );
  });

  it('is highlighted by a press on a colour', async () => {
    const library = fakeLibrary();
    const { inside } = await openPage(HTML, library);
    select('willow');
    (await inMargin(inside, '[role=toolbar] [data-color=violet]')).click();
    await vi.waitFor(() => expect(paintedWords()).toEqual({ 'postil-violet': ['willow'] }));
    await vi.waitFor(() => expect(inside.querySelector('[role=toolbar]')).toBeNull());
  });

  it('inside a shadow tree of the page counts too', async () => {
    const library = fakeLibrary();
    await openPage('<p>Outside.</p><div id="plate"></div>', library);
    const tree = document.querySelector('#plate')?.attachShadow({ mode: 'open' });
    if (!tree) throw new Error('There is no plate.');
    tree.innerHTML = '<p>Given by the pilots in 1902.</p>';
    await userEvent.click(document.querySelector('#plate') ?? document.body);
    const words = tree.querySelector('p')?.firstChild;
    if (words) getSelection()?.setBaseAndExtent(words, 6, words, 19);
    await userEvent.keyboard('h');
    await vi.waitFor(() => expect(paintedWords()).toEqual({ 'postil-amber': ['by the pilots'] }));
    expect([...library.kept.values()]).toMatchObject([{ target: { exact: 'by the pilots' } }]);
  });

  it('on the same words changes the colour and makes no second highlight', async () => {
    const library = fakeLibrary([stored('willow')]);
    await openPage(HTML, library);
    await vi.waitFor(() => expect(paintedWords()).toHaveProperty('postil-amber'));
    select('willow');
    await userEvent.keyboard('3');
    await vi.waitFor(() => expect(paintedWords()).toEqual({ 'postil-blue': ['willow'] }));
    await vi.waitFor(() => expect(library.kept.size).toBe(1));
    expect(library.annotate).not.toHaveBeenCalled();
  });

  it('given up by Escape leaves the keys to the page', async () => {
    const { inside } = await openPage(HTML, fakeLibrary());
    select('willow');
    await inMargin(inside, '[role=toolbar]');
    await userEvent.keyboard('{Escape}');
    expect(inside.querySelector('[role=toolbar]')).toBeNull();
    await userEvent.keyboard('h{Escape}');
    expect(heard).toEqual(['h', 'Escape']);
  });

  it('does not take keys that the page made up, or that somebody types', async () => {
    const library = fakeLibrary();
    const { inside } = await openPage(HTML, library);
    select('willow');
    await inMargin(inside, '[role=toolbar]');
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'h', bubbles: true }));
    document.querySelector('input')?.focus();
    await userEvent.keyboard('h1');
    expect(heard).toEqual(['h', 'h', '1']);
    expect(library.annotate).not.toHaveBeenCalled();
  });

  it('that could not be stored is not shown as if it were', async () => {
    const library = fakeLibrary();
    library.annotate.mockRejectedValue(new Error('the disk is full'));
    const { inside } = await openPage(HTML, library);
    select('willow');
    await userEvent.keyboard('h');
    const alert = await inMargin(inside, '[role=alert]');
    expect(alert.textContent).toBe('highlightNotKept the disk is full');
    expect(paintedWords()).toEqual({});
  });

  it('says that the article is being saved when it was not in the library', async () => {
    const library = fakeLibrary();
    library.annotate.mockResolvedValue({ saved: false });
    const { inside } = await openPage(HTML, library);
    select('willow');
    await userEvent.keyboard('h');
    await vi.waitFor(() =>
      expect(inside.querySelector('[role=status]')?.textContent).toBe('highlightedArticleToo'),
    );
  });
});

describe('a note', () => {
  it('is written at once after N, and stored as it is typed', async () => {
    const library = fakeLibrary();
    const { inside } = await openPage(HTML, library);
    select('paid in coal');
    await userEvent.keyboard('n');
    await vi.waitFor(() => expect(inside.activeElement?.localName).toBe('textarea'));
    await userEvent.keyboard('h: fog, 1');
    await vi.waitFor(() =>
      expect([...library.kept.values()]).toMatchObject([{ note: 'h: fog, 1' }]),
    );
    expect(heard).toEqual([]);
    await userEvent.keyboard('{Escape}');
    expect(inside.querySelector('[role=dialog]')).toBeNull();
  });

  it('that could not be stored says so and stays', async () => {
    const library = fakeLibrary([stored('paid in coal')]);
    library.editPassage.mockRejectedValue(new Error('gone'));
    const { inside } = await openPage(HTML, library);
    await vi.waitFor(() => expect(paintedWords()).toHaveProperty('postil-amber'));
    await clickOn('paid in');
    await inMargin(inside, '[role=dialog]');
    await userEvent.keyboard('n');
    await userEvent.keyboard('fog');
    expect((await inMargin(inside, '[role=alert]')).textContent).toContain('highlightNotKept');
    expect((await inMargin(inside, 'textarea')) as HTMLTextAreaElement).toHaveProperty(
      'value',
      'fog',
    );
  });
});

describe('a highlight', () => {
  it('opens its card at a click, and closes it at a click elsewhere', async () => {
    const { inside } = await openPage(HTML, fakeLibrary([stored('paid in coal', { note: 'so' })]));
    await vi.waitFor(() => expect(paintedWords()).toHaveProperty('postil-amber'));
    await clickOn('paid in');
    const card = await inMargin(inside, '[role=dialog]');
    expect(card.ariaLabel).toBe('highlightOf paid in coal');
    expect(card.querySelector('textarea')?.value).toBe('so');
    expect(paintedWords()).toHaveProperty('postil-active');
    await clickOn('The first');
    expect(inside.querySelector('[role=dialog]')).toBeNull();
    expect(paintedWords()).not.toHaveProperty('postil-active');
  });

  it('under a link lets the link be followed', async () => {
    const { inside } = await openPage(HTML, fakeLibrary([stored('keeper of its')]));
    await vi.waitFor(() => expect(paintedWords()).toHaveProperty('postil-amber'));
    await userEvent.click(document.querySelector('a') ?? document.body);
    expect(location.hash).toBe('#keeper');
    expect(inside.querySelector('[role=dialog]')).toBeNull();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('over another is reached from it, the shorter first', async () => {
    const long = stored('lamp was hung from a willow', { color: 'green' });
    const short = stored('hung from', { color: 'pink' });
    const { inside } = await openPage(HTML, fakeLibrary([long, short]));
    await vi.waitFor(() => expect(Object.keys(paintedWords())).toHaveLength(2));
    await clickOn('hung from');
    const turn = await inMargin(inside, '.turn');
    expect(turn.textContent).toBe('highlightHere 1 2');
    expect(inside.querySelector('.card')?.getAttribute('data-color')).toBe('pink');
    turn.click();
    expect(inside.querySelector('.card')?.getAttribute('data-color')).toBe('green');
    expect(inside.querySelector('.turn')?.textContent).toBe('highlightHere 2 2');
  });

  it('is walked to without a mouse, in the order of the text', async () => {
    const library = fakeLibrary([
      stored('paid in coal', { color: 'blue' }),
      stored('first lamp', { color: 'green' }),
    ]);
    const { margin, inside } = await openPage(HTML, library);
    await vi.waitFor(() => expect(Object.keys(paintedWords())).toHaveLength(2));
    await margin.highlightSelection();
    const label = async () => (await inMargin(inside, '[role=dialog]')).ariaLabel;
    expect(await label()).toBe('highlightOf first lamp');
    await userEvent.keyboard(']');
    expect(await label()).toBe('highlightOf paid in coal');
    await userEvent.keyboard(']');
    expect(await label()).toBe('highlightOf first lamp');
    await userEvent.keyboard('[[');
    expect(await label()).toBe('highlightOf paid in coal');
  });

  it('gets colour and tags in its card', async () => {
    const library = fakeLibrary([stored('paid in coal')]);
    const { margin, inside } = await openPage(HTML, library);
    await vi.waitFor(() => expect(paintedWords()).toHaveProperty('postil-amber'));
    await margin.highlightSelection();
    await inMargin(inside, '[role=dialog]');
    await userEvent.keyboard('5');
    (await inMargin(inside, '.tags input')).focus();
    await userEvent.keyboard('wages, #coal{Enter}wages{Enter}');
    await vi.waitFor(() =>
      expect([...library.kept.values()]).toMatchObject([
        { color: 'violet', tags: ['wages', 'coal'] },
      ]),
    );
    await userEvent.keyboard('{Backspace}');
    await vi.waitFor(() => expect([...library.kept.values()]).toMatchObject([{ tags: ['wages'] }]));
  });

  it('is deleted, and brought back as it was', async () => {
    const passage = stored('paid in coal', { note: 'so', tags: ['t'] });
    const library = fakeLibrary([passage]);
    const { margin, inside } = await openPage(HTML, library);
    await vi.waitFor(() => expect(paintedWords()).toHaveProperty('postil-amber'));
    await margin.highlightSelection();
    (await inMargin(inside, '[aria-label=deleteHighlight]')).click();
    await vi.waitFor(() => expect(library.kept.size).toBe(0));
    expect(paintedWords()).toEqual({});
    expect(inside.querySelector('.note')?.textContent).toBe('highlightDeletedundo');
    await vi.waitFor(() => expect(inside.activeElement?.textContent).toBe('undo'));
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect([...library.kept.values()]).toEqual([passage]));
    await vi.waitFor(() => expect(paintedWords()).toHaveProperty('postil-amber'));
  });
});

describe('a link to a passage', () => {
  const copied = vi.spyOn(navigator.clipboard, 'writeText');
  beforeEach(() => copied.mockReset().mockResolvedValue());

  it.each([
    ['leads to its words', 'paid in coal', '#:~:text=paid%20in%20coal', 'passageLinkCopied'],
    ['leads to the page when its words lead elsewhere', 'fog fog', '', 'pageLinkCopied'],
  ])('%s', async (_, words, end, said) => {
    const html = `${HTML}<p>fog fog</p><p>fog fog</p>`;
    document.body.innerHTML = html;
    const target = describeRange(selectText(document.body, words), document.body);
    const { margin, inside } = await openPage(html, fakeLibrary([aPassage({ target })]));
    await vi.waitFor(() => expect(paintedWords()).toHaveProperty('postil-amber'));
    await margin.highlightSelection();
    (await inMargin(inside, '[aria-label=copyPassageLink]')).click();
    expect(copied.mock.calls).toEqual([[location.href + end]]);
    expect((await inMargin(inside, '.note')).textContent).toBe(said);
  });
});

describe('a page', () => {
  it('is told to the library where its passages are, and which are not', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    const there = stored('paid in coal');
    const lost = aPassage({ id: crypto.randomUUID() });
    const library = fakeLibrary([there, lost]);
    await openPage(HTML, library);
    await vi.waitFor(() => expect(library.passagesFound).toHaveBeenCalled());
    const { start, end } = there.target;
    expect(library.passagesFound.mock.calls).toEqual([
      [location.href, [{ id: there.id, start, end }]],
    ]);
    await vi.advanceTimersByTimeAsync(6000);
    await vi.waitFor(() => expect(library.passagesFound).toHaveBeenCalledTimes(2));
    expect(library.passagesFound.mock.lastCall).toEqual([
      location.href,
      [{ id: lost.id, reason: 'gone' }],
    ]);
    vi.useRealTimers();
  });

  it('that exchanges its body gets its highlights again', async () => {
    await openPage(HTML, fakeLibrary([stored('paid in coal')]));
    await vi.waitFor(() => expect(paintedWords()).toHaveProperty('postil-amber'));
    const body = document.createElement('body');
    body.innerHTML = HTML;
    document.body.replaceWith(body);
    await vi.waitFor(() => expect(paintedWords()).toEqual({ 'postil-amber': ['paid in coal'] }));
  });

  it('that throws our element out gets it back when there is something to show', async () => {
    const { inside } = await openPage(HTML, fakeLibrary());
    select('willow');
    await inMargin(inside, '[role=toolbar]');
    document.querySelector('postil-margin')?.remove();
    select('first lamp');
    await vi.waitFor(() => expect(document.querySelector('postil-margin')).not.toBeNull());
  });

  it('with nothing to show is left alone', async () => {
    const library = fakeLibrary();
    document.body.innerHTML = HTML;
    const before = document.documentElement.outerHTML;
    await openPage(HTML, library);
    expect(document.documentElement.outerHTML).toBe(before);
    expect(library.marginNeeded).not.toHaveBeenCalled();
  });
});
