import { expect, it, describe as suite } from 'vitest';
import { describe } from '../../src/anchor/describe';
import { locate } from '../../src/anchor/locate';
import { selectText, show } from './select-text';

const PROSE = `<p>The lighthouse stood on a spit of black rock, and the keeper counted ships.</p>
<p>In winter nobody came. He wrote letters to his sister in the valley and never sent them.</p>
<p>When the <em>storm</em> broke the lamp he carried a lantern up the stairs each night.</p>`;

/** Describes the passage on one page and looks for it on another; the text that is found. */
async function carry(passage: string, from: string, to: string): Promise<string> {
  const first = show(from);
  const target = describe(selectText(first, passage), first);
  const [located] = await locate([target], show(to));
  if (!located) throw new Error('nothing came back');
  return 'reason' in located ? located.reason : located.range.toString();
}

suite('locate', () => {
  it.each([
    ['finds an unchanged passage', 'nobody came', PROSE, 'nobody came'],
    ['finds a passage across elements', 'the storm broke', PROSE, 'the storm broke'],
    [
      'finds it after text was put before it',
      'nobody came',
      `<p>New preface of the editor.</p>${PROSE}`,
      'nobody came',
    ],
    [
      'finds it when a word in it was changed',
      'wrote letters to his sister in the valley',
      PROSE.replace('sister', 'brother'),
      'wrote letters to his brother in the valley',
    ],
    [
      'finds it when its first word was changed',
      'counted ships',
      PROSE.replace('counted', 'watched'),
      'watched ships',
    ],
    [
      'finds it in another DOM',
      'the storm broke the lamp',
      PROSE.replaceAll('p>', 'div>')
        .replace('<em>storm</em>', 'sto\u00adrm<wbr>')
        .replace('broke the', 'broke<br>\n the'),
      'the sto\u00adrm broke\n the lamp',
    ],
    [
      'says gone when its sentence was cut',
      'nobody came',
      PROSE.replace('In winter nobody came. ', ''),
      'gone',
    ],
    [
      'says gone on another page',
      'nobody came',
      '<p>Nothing of this kind is to be read here, whoever came.</p>',
      'gone',
    ],
  ])('%s', async (_, passage, to, found) => {
    expect(await carry(passage, PROSE, to)).toBe(found);
  });

  it('gives back as many answers as it was given targets, in their order', async () => {
    const root = show(PROSE);
    const targets = ['keeper', 'winter', 'lantern'].map((word) =>
      describe(selectText(root, word), root),
    );
    const gone = { exact: 'no such words at all', prefix: '', suffix: '', start: 3, end: 23 };
    const located = await locate([...targets.slice(1), gone, ...targets.slice(0, 1)], root);
    expect(located.map((one) => ('reason' in one ? one.reason : one.range.toString()))).toEqual([
      'winter',
      'lantern',
      'gone',
      'keeper',
    ]);
    expect(await locate([], root)).toEqual([]);
  });

  it('finds a passage in an open shadow tree', async () => {
    const root = show('<p>outside</p><div></div>');
    const shadow = root.querySelector('div')?.attachShadow({ mode: 'open' });
    if (shadow) shadow.innerHTML = '<p>words in the shade</p>';
    const target = {
      exact: 'in the',
      prefix: 'outside\nwords ',
      suffix: ' shade',
      start: 14,
      end: 20,
    };
    const [located] = await locate([target], root);
    expect(located && 'range' in located && located.range.toString()).toBe('in the');
  });
});
