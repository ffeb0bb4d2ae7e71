import fc from 'fast-check';

const WORDS = [
  'word',
  ' ',
  'two words',
  '。',
  '“引”',
  '中文',
  '*',
  '_a_',
  '`',
  '1.',
  '- x',
  '# y',
  '&lt;b&gt;',
  '&amp;amp;',
  '\\',
  '$',
  '==',
  '~~',
  '|',
  '[z]',
  '!',
  ':',
  '(p)',
  '\u00a0',
  '\n',
  '👍',
  'https://e.com',
  '{{',
  '+',
  '=',
  '---',
];
const INLINE = 'b i s code sub mark u q span kbd ruby'.split(' ');
const BLOCK = 'p div blockquote h2 h4 ul ol section figure dl details table pre'.split(' ');

interface Tree {
  inline: string;
  items: string;
  block: string;
}

/** HTML of any shape that an article can have, and of some that none should. */
export const anyHtml: fc.Arbitrary<string> = fc.letrec<Tree>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(...WORDS),
    fc.constantFrom('<br>', '<img src="https://e.com/i_(1).png" alt="a*]">', '<br><br>'),
    fc
      .tuple(fc.constantFrom(...INLINE), fc.array(tie('inline'), { maxLength: 3 }))
      .map(([name, inside]) => `<${name}>${inside.join('')}</${name}>`),
    fc
      .array(tie('inline'), { maxLength: 3 })
      .map((inside) => `<a href="https://e.com/a(b)_c">${inside.join('')}</a>`),
  ),
  items: fc
    .array(fc.array(fc.oneof(tie('inline'), tie('inline'), tie('block')), { maxLength: 3 }), {
      maxLength: 3,
    })
    .map((items) => items.map((inside) => `<li>${inside.join('')}</li>`).join('')),
  block: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.array(tie('inline'), { maxLength: 4 }).map((inside) => `<p>${inside.join('')}</p>`),
    fc.constant('<hr>'),
    fc
      .tuple(
        fc.constantFrom(...BLOCK),
        tie('items'),
        fc.array(fc.oneof(tie('inline'), tie('block')), { maxLength: 3 }),
      )
      .map(([name, items, inside]) => wrapped(name, String(items), inside.map(String))),
  ),
})).block;

function wrapped(name: string, items: string, inside: string[]): string {
  const content = inside.join('');
  if (name === 'ul') return `<ul>${items}</ul>`;
  if (name === 'ol') return `<ol start="${1 + (content.length % 3)}">${items}</ol>`;
  if (name === 'figure')
    return `<figure>${content}<figcaption>${inside[0] ?? ''}</figcaption></figure>`;
  if (name === 'dl') return `<dl><dt>${inside[0] ?? 'a'}</dt><dd>${content}</dd></dl>`;
  if (name === 'details')
    return `<details><summary>${inside[0] ?? 'a'}</summary>${content}</details>`;
  if (name === 'table') return table(inside);
  if (name === 'pre') return `<pre><code>${content.replace(/<[^>]*>/g, '')}</code></pre>`;
  return `<${name}>${content}</${name}>`;
}

function table(cells: string[]): string {
  const [a = '', b = '', c = ''] = cells;
  const span = a.length % 5 === 4 ? ' colspan="2"' : '';
  const name = b.length % 5 === 4 ? 'td' : 'th';
  return `<table><tr><${name}>${a}</${name}><${name}>b</${name}></tr><tr><td${span}>${b}</td>${span ? '' : `<td>${c}</td>`}</tr></table>`;
}
