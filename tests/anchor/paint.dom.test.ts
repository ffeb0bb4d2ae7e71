import { afterEach, describe, expect, it } from 'vitest';
import { hitMap } from '../../src/anchor/hit';
import { paint } from '../../src/anchor/paint';
import { selectText, show } from './select-text';

afterEach(() => CSS.highlights.clear());

const painted = () => [...CSS.highlights].map(([name, { size }]) => [name, size]);

describe('paint', () => {
  it('makes one Highlight a colour and one for what is active, and leaves the DOM alone', () => {
    const root = show('<p>one two three</p>');
    const before = root.innerHTML;
    paint([
      { range: selectText(root, 'one'), color: 'amber' },
      { range: selectText(root, 'two'), color: 'blue' },
      { range: selectText(root, 'three'), color: 'amber', active: true },
    ]);
    expect(painted()).toEqual([
      ['postil-amber', 2],
      ['postil-blue', 1],
      ['postil-active', 1],
    ]);
    expect(root.innerHTML).toBe(before);
  });

  it('is undone without touching what others painted', () => {
    const root = show('<p>one two</p>');
    CSS.highlights.set('other', new Highlight());
    paint([{ range: selectText(root, 'one'), color: 'amber' }]);
    const undo = paint([{ range: selectText(root, 'two'), color: 'amber', active: true }]);
    undo();
    expect(painted()).toEqual([
      ['other', 0],
      ['postil-amber', 1],
    ]);
  });

  it("paints in the root's own window", () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<p>in a frame</p>';
    document.body.replaceChildren(frame);
    return new Promise<void>((resolve) => {
      frame.onload = () => {
        const inner = frame.contentDocument?.body;
        if (inner) paint([{ range: selectText(inner, 'frame'), color: 'pink' }]);
        expect(painted()).toEqual([]);
        const names = [...(inner?.ownerDocument.defaultView?.CSS.highlights.keys() ?? [])];
        expect(names).toEqual(['postil-pink']);
        resolve();
      };
    });
  });
});

describe('hitMap', () => {
  const middle = (range: Range): [number, number] => {
    const { left, top, width, height } = range.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  };

  it('finds what is under a point, the shortest first, and nothing beside it', () => {
    const root = show('<p>one two three four five</p><p>six</p>');
    const items = [
      ['long', 'one two three four'],
      ['short', 'two'],
      ['last', 'five'],
    ].map(([id = '', text = '']) => ({ id, range: selectText(root, text) }));
    const map = hitMap(items);
    expect(map.atPoint(...middle(selectText(root, 'two')), document)).toEqual(['short', 'long']);
    expect(map.atPoint(...middle(selectText(root, 'four')), document)).toEqual(['long']);
    expect(map.atPoint(...middle(selectText(root, 'five')), document)).toEqual(['last']);
    expect(map.atPoint(...middle(selectText(root, 'six')), document)).toEqual([]);
    const [x, y] = middle(selectText(root, 'five'));
    expect(map.atPoint(x + 300, y, document)).toEqual([]);
    expect(hitMap([]).atPoint(x, y, document)).toEqual([]);
  });

  it('finds what is at a caret, also in a shadow tree', () => {
    const root = show('<p>light</p><div></div>');
    const shadow = root.querySelector('div')?.attachShadow({ mode: 'open' });
    const inner = document.createElement('p');
    inner.textContent = 'words in the shade';
    shadow?.append(inner);
    const range = document.createRange();
    range.selectNodeContents(inner);
    const map = hitMap([
      { id: 'out', range: selectText(root, 'light') },
      { id: 'in', range },
    ]);
    expect(map.atCaret(inner.firstChild ?? inner, 7)).toEqual(['in']);
    expect(map.atPoint(...middle(range), document)).toEqual(['in']);
    expect(map.atPoint(...middle(selectText(root, 'light')), document)).toEqual(['out']);
  });
});
