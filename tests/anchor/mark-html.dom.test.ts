import { expect, it, describe as suite } from 'vitest';
import { describe } from '../../src/anchor/describe';
import { type Markable, markHtml } from '../../src/anchor/mark-html';
import { unmarkHtml } from '../../src/anchor/unmark-html';
import { selectText, show } from './select-text';

const PAGE =
  '<p>One <b>two</b> three four.</p>\n<ul>\n<li>five six</li>\n<li><mark class="x">seven</mark> eight</li>\n</ul><p data-a="<mark data-annotation=&quot;z&quot;>">nine</p>';

function annotate(id: string, passage: string): Markable {
  const root = show(PAGE);
  return { id, color: 'green', found: {}, target: describe(selectText(root, passage), root) };
}

const m = (id: string, text: string) =>
  `<mark data-annotation="${id}" class="postil-green">${text}</mark>`;

suite('markHtml', () => {
  it.each([
    ['marks words', ['three'], [[' three', ` ${m('0', 'three')}`]]],
    [
      'splits at element boundaries',
      ['One two thr'],
      [['One <b>two</b> thr', `${m('0', 'One ')}<b>${m('0', 'two')}</b>${m('0', ' thr')}`]],
    ],
    [
      'never wraps blocks',
      ['four.\n\nfive six\nseven'],
      [
        ['four.', m('0', 'four.')],
        ['five six', m('0', 'five six')],
        ['seven', m('0', 'seven')],
      ],
    ],
    ['nests one in another', ['five six', 'six'], [['five six', m('0', `five ${m('1', 'six')}`)]]],
    [
      'cuts what overlaps',
      ['three fo', 'four.'],
      [['three four.', `${m('0', `three ${m('1', 'fo')}`)}${m('1', 'ur.')}`]],
    ],
  ] as [string, string[], [string, string][]][])(
    '%s, and unmarkHtml takes it back',
    async (_, passages, changes) => {
      const annotations = passages.map((passage, k) => annotate(String(k), passage));
      const { html, lost } = await markHtml(PAGE, annotations);
      let expected = PAGE;
      for (const [from, to] of changes) expected = expected.replace(from, to);
      expect(html.replace(/&lt;/g, '<').replace(/&gt;/g, '>')).toBe(expected);
      expect(unmarkHtml(html).replace(/&lt;/g, '<').replace(/&gt;/g, '>')).toBe(PAGE);
      expect(lost).toEqual([]);
    },
  );

  it('names what it could not find and leaves the article as it is', async () => {
    const target = { exact: 'not in here at all', prefix: '', suffix: '', start: 0, end: 18 };
    expect(await markHtml(PAGE, [{ id: 'x', color: 'pink', found: {}, target }])).toEqual({
      html: PAGE,
      lost: ['x'],
    });
  });

  it('marks the words of an element as a whole, and leaves an image as it is', async () => {
    const html =
      '<p>Oil.</p><img src="https://example.test/a.png"><table><tbody><tr><td>tar</td></tr></tbody></table>';
    const whole = { label: '', ordinal: 0 };
    const place = { prefix: 'Oil.\n', suffix: '', start: 5, end: 8 };
    const passages = [
      {
        ...place,
        exact: '',
        element: { ...whole, kind: 'image' as const, sources: ['https://example.test/a.png'] },
      },
      { ...place, exact: 'tar', element: { ...whole, kind: 'table' as const, sources: [] } },
    ];
    const marked = await markHtml(
      html,
      passages.map((target, k) => ({ id: `${k}`, color: 'green', found: {}, target })),
    );
    expect(marked).toEqual({ html: html.replace('tar', m('1', 'tar')), lost: [] });
  });

  it('takes the place where it was last found in the saved copy first', async () => {
    const twice = '<p>same</p><p>same</p>';
    const target = { exact: 'same', prefix: 'same\n', suffix: '', start: 90, end: 94 };
    const found = { copy: { start: 5, end: 9 } };
    const { html } = await markHtml(twice, [{ id: 'a', color: 'green', found, target }]);
    expect(html).toBe(`<p>same</p><p>${m('a', 'same')}</p>`);
  });

  it('runs nothing of the article', async () => {
    const seen: string[] = [];
    Reflect.set(globalThis, 'ran', () => seen.push('ran'));
    const html = '<p>words</p><img src="x:" onerror="ran()">';
    const target = { exact: 'words', prefix: '', suffix: '', start: 0, end: 5 };
    await markHtml(html, [{ id: 'a', color: 'green', found: {}, target }]);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(seen).toEqual([]);
  });
});
