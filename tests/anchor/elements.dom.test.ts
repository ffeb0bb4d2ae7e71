import { afterEach, expect, it, describe as suite } from 'vitest';
import { describeElement } from '../../src/anchor/describe-element';
import { frameElements } from '../../src/anchor/frame-elements';
import { hitMap } from '../../src/anchor/hit';
import { locate } from '../../src/anchor/locate';
import type { Located } from '../../src/anchor/located';
import { wholeBeyond, wholeMeant } from '../../src/anchor/whole-element';
import type { Target } from '../../src/model/target';
import { selectText, show } from './select-text';

const PAGE = `
  <p>The lamp was lit at dusk.</p>
  <figure><img src="https://example.test/lamp.png?w=800" alt="A lamp"><figcaption>The lamp at dusk</figcaption></figure>
  <table><tbody><tr><td>oil</td><td>3 gallons</td></tr><tr><td>wick</td><td>2 inches</td></tr></tbody></table>
  <pre><code>lamp.light(dusk)</code></pre>
  <p>The glow is <math><semantics><mi>g</mi><annotation encoding="application/x-tex">g = 4</annotation></semantics></math> tonight.</p>
  <p>A ship passed.</p>
  <p><img src="https://example.test/ship.png" alt="A ship"></p>
  <p>It did not stop.</p>`;

const TREE = '<p>Under a <img src="https://example.test/tree.png" alt=""> tree.</p>';

/** The target of the element that a selector names in a page. */
function targetOf(html: string, selector: string): Target {
  const root = show(html);
  const element = root.querySelector(selector);
  const target = element && describeElement(element, root);
  if (!target) throw new Error(`${selector} is nothing whole.`);
  return target;
}

/** What a target is in a page: the name of its element, its words, or why it is nowhere. */
async function foundIn(html: string, target: Target): Promise<string> {
  const root = show(html);
  const [found] = await locate([target], root);
  return named(found);
}

function named(found: Located | undefined): string {
  if (!found) return '';
  if ('reason' in found) return found.reason;
  const { element, range } = found;
  return element ? element.getAttribute('alt') || element.localName : `“${range}”`;
}

afterEach(() => document.body.replaceChildren());

suite('an element as a whole', () => {
  it.each([
    ['img[alt="A ship"]', 'image', '', ['https://example.test/ship.png']],
    ['figure', 'figure', 'The lamp at dusk', ['https://example.test/lamp.png?w=800']],
    ['table', 'table', 'oil\n3 gallons\nwick\n2 inches', []],
    ['pre', 'code', 'lamp.light(dusk)', []],
    ['math', 'formula', 'g', ['tex:g=4']],
  ])('%s is stored as its kind, its words and its sources', (selector, kind, exact, sources) => {
    expect(targetOf(PAGE, selector)).toMatchObject({ exact, element: { kind, sources } });
  });

  it.each(['img[alt="A ship"]', 'figure', 'table', 'pre', 'math'])(
    '%s is found again',
    async (selector) => {
      const target = targetOf(PAGE, selector);
      const root = show(`<p>New words before.</p>${PAGE}`);
      const [found] = await locate([target], root);
      expect(found && 'element' in found && found.element).toBe(root.querySelector(selector));
    },
  );

  const cases: [
    title: string,
    selector: string,
    change: (html: string) => string,
    found: string,
  ][] = [
    [
      'an image in another size',
      'img[alt="A lamp"]',
      (html) => html.replace('w=800', 'w=320'),
      'A lamp',
    ],
    [
      'an image that loads late',
      'img[alt="A ship"]',
      (html) =>
        html.replace(
          'src="https://example.test/ship.png"',
          'src="data:," data-src="https://example.test/ship.png"',
        ),
      'A ship',
    ],
    [
      'an image whose file moved',
      'img[alt="A ship"]',
      (html) => html.replace('example.test/ship.png', 'files.example.test/b/ship.png'),
      'A ship',
    ],
    [
      'an image that was replaced under the same name',
      'img[alt="A ship"]',
      (html) => html.replace('ship.png', 'b/2f.png'),
      'gone',
    ],
    [
      'an image that was replaced by one with a name that says nothing',
      'img[alt="A ship"]',
      (html) => html.replace('ship.png', 'image.png'),
      'gone',
    ],
    [
      'another image in its place',
      'img[alt="A ship"]',
      (html) => html.replace('ship.png" alt="A ship"', 'cat.png" alt="A cat"'),
      'gone',
    ],
    [
      'an image that was taken out',
      'img[alt="A ship"]',
      (html) => html.replace(/<img[^>]*ship[^>]*>/, ''),
      'gone',
    ],
    [
      'a table with another row',
      'table',
      (html) => html.replace('</tbody>', '<tr><td>salt</td></tr></tbody>'),
      'table',
    ],
    [
      'a table that became a paragraph',
      'pre',
      (html) => html.replace(/<(\/?)pre>/g, '<$1div>'),
      '“lamp.light(dusk)”',
    ],
  ];
  it.each(cases)('%s', async (_, selector, change, found) => {
    expect(await foundIn(change(PAGE), targetOf(PAGE, selector))).toBe(found);
  });

  it('the same image twice is told apart by the words around', async () => {
    const two = `${TREE}${'<p>Much later.</p>'.repeat(9)}${TREE.replace('Under', 'Beside')}`;
    const root = show(two);
    const [, second] = root.querySelectorAll('img');
    const target = second && describeElement(second, root);
    if (!target) throw new Error('There are no trees.');
    const again = show(`<p>Now.</p>${two}`);
    const [found] = await locate([target], again);
    expect(found && 'element' in found && found.element).toBe(again.querySelectorAll('img')[1]);
  });
});

suite('what a selection means', () => {
  it('an image alone, an element from end to end, or words in one', () => {
    const root = show(PAGE);
    const ship = root.querySelector<HTMLElement>('img[alt="A ship"]');
    if (!ship) throw new Error('There is no ship.');
    ship.style.cssText = 'display:inline-block;width:100px;height:80px';
    const around = document.createRange();
    around.selectNodeContents(ship.parentElement ?? root);
    expect(wholeMeant(around)).toBe(ship);
    const words = selectText(root, 'gallons');
    expect(wholeMeant(words)).toBeUndefined();
    const table = wholeBeyond({ range: words });
    expect(table?.localName).toBe('table');
    if (table) around.selectNode(table);
    expect(wholeMeant(around)).toBe(table);
    expect(wholeBeyond({ range: around, element: table })).toBeUndefined();
  });
});

suite('frames', () => {
  it('lie on the elements without changing them, and go', () => {
    const root = show(PAGE);
    const before = root.outerHTML;
    const table = root.querySelector('table') ?? root;
    const undo = frameElements([{ element: table, color: 'blue', active: false }]);
    expect(root.outerHTML).toBe(before);
    expect(document.querySelectorAll('postil-frames')).toHaveLength(1);
    undo();
    expect(document.querySelectorAll('postil-frames')).toHaveLength(0);
  });

  it('are hit where their element is, after the words in it', () => {
    const root = show(PAGE);
    const element = root.querySelector('table') ?? root;
    const range = document.createRange();
    range.selectNode(element);
    const words = selectText(root, 'gallons');
    const map = hitMap([
      { id: 'table', range, element },
      { id: 'words', range: words },
    ]);
    const { x, y, width, height } = words.getBoundingClientRect();
    expect(map.atPoint(x + width / 2, y + height / 2, document)).toEqual(['words', 'table']);
    const cell = selectText(root, 'wick').getBoundingClientRect();
    expect(map.atPoint(cell.x + 1, cell.y + 1, document)).toEqual(['table']);
  });
});
