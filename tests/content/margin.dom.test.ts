import axe from 'axe-core';
import { afterEach, expect, it } from 'vitest';
import english from '../../src/_locales/en/messages.json';
import { drawMargin } from '../../src/content/margin/draw-margin';
import type { MarginActs, MarginView } from '../../src/content/margin/margin-view';
import { aPassage } from '../support/a-passage';

const nothing = () => {};
const acts: MarginActs = {
  highlight: nothing,
  highlightWithNote: nothing,
  copySelection: nothing,
  selectWhole: nothing,
  changeRange: nothing,
  takeRange: nothing,
  keepRange: nothing,
  edit: nothing,
  turn: nothing,
  step: nothing,
  copyLink: nothing,
  remove: nothing,
  bringBack: nothing,
  forget: nothing,
  close: nothing,
};

/** Draws with the English texts into a tree that can be looked into. */
function draw(shown: Partial<MarginView>): HTMLElement {
  document.body.innerHTML = '<p>Some words of a page.</p><div id="host"></div>';
  const host = document.querySelector<HTMLElement>('#host');
  const root = host?.attachShadow({ mode: 'open' });
  const place = root?.appendChild(document.createElement('div'));
  if (!host || !root || !place) throw new Error('There is no host.');
  place.className = 'margin';
  const empty = { selected: undefined, byTouch: false, color: 'amber' as const, card: undefined };
  const view = {
    ...empty,
    names: {},
    whole: undefined,
    aim: undefined,
    undo: undefined,
    said: '',
    note: undefined,
    ...shown,
  };
  const text = (key: keyof typeof english, ...filling: (string | number)[]) =>
    english[key].message.replace(/\$(\d)/g, (_, n) => String(filling[n - 1] ?? ''));
  drawMargin(root, place, { view, acts, text });
  return host;
}

const range = () => {
  const words = document.createRange();
  words.selectNodeContents(document.querySelector('p') ?? document.body);
  return words;
};
const passage = aPassage({ tags: ['fog', '雾'], note: 'A note.' });
const card = {
  passage,
  place: { number: 1, of: 2 },
  focus: 'card' as const,
  state: 'Saved',
  range,
};

afterEach(() => document.body.replaceChildren());

const states: [string, () => Partial<MarginView>][] = [
  ['the toolbar', () => ({ selected: { range: range(), backward: false } })],
  [
    'the toolbar in a figure',
    () => ({ selected: { range: range(), backward: false }, whole: 'figure' }),
  ],
  [
    'choosing another place',
    () => ({ selected: { range: range(), backward: false }, aim: passage }),
  ],
  ['a card', () => ({ card })],
  [
    'what can be undone, and what went wrong',
    () => ({
      undo: { key: passage.id, said: 'Highlight deleted', takesFocus: false },
      note: { words: 'Not saved', isTrouble: true },
    }),
  ],
];

it.each(states)('%s can be used by everybody', async (_, view) => {
  const host = draw({});
  host.remove();
  const shown = draw(view());
  for (const animation of document.getAnimations()) animation.finish();
  const { violations } = await axe.run(shown, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

it('every button has a name, and every key that it answers to is told', () => {
  const { shadowRoot } = draw({ selected: { range: range(), backward: false }, card });
  const buttons = [...(shadowRoot?.querySelectorAll('button') ?? [])];
  expect(buttons.filter((one) => !one.ariaLabel && !one.textContent)).toEqual([]);
  const keys = buttons.map((one) => one.getAttribute('aria-keyshortcuts')).filter(Boolean);
  expect(keys).toEqual(expect.arrayContaining(['1', '2', '3', '4', '5', 'n', '[', ']']));
});
