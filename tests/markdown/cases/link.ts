import type { Case } from './case';

const line = (title: string, text: string, markdown?: string): Case => ({
  title,
  html: `<p>${text}</p>`,
  ...(markdown !== undefined && { markdown }),
});

export const links: Case[] = [
  line('a link', '<a href="https://e.com/a">b</a>', '[b](https://e.com/a)'),
  line('a title', '<a href="https://e.com/" title=\'the "best" page\'>b</a>'),
  line('brackets in the address', '<a href="https://e.com/a_(b)_(c">d</a>'),
  line('a space in the address', '<a href="https://e.com/a b">c</a>'),
  line('Chinese in the address', '<a href="https://e.com/页边?q=批注">c</a>'),
  line('an ampersand in the address', '<a href="https://e.com/?a=1&amp;copy=2&amp;b">c</a>'),
  line('underscores and asterisks in the address', '<a href="https://e.com/a_b_*c*">d</a>'),
  line('brackets in the text', '<a href="https://e.com/">[1] a]b[c</a>'),
  line('bold and code in the text', '<a href="https://e.com/">a <b>b</b> <code>c]</code></a>'),
  line('the address as its text', '<a href="https://e.com/x">https://e.com/x</a>'),
  line('another address as its text', '<a href="https://e.com/x">https://e.com/y</a>'),
  line('an image', '<a href="https://e.com/"><img src="https://e.com/i.png" alt="i"></a>'),
  line(
    'an image and text',
    '<a href="https://e.com/"><img src="https://e.com/i.png" alt="i"> text</a>',
  ),
  line('a mail address', '<a href="mailto:a@e.com">a@e.com</a> <a href="mailto:a@e.com">write</a>'),
  line('a place in the page', '<a href="#part">see</a>'),
  line(
    'two links beside each other',
    '<a href="https://e.com/a">a</a><a href="https://e.com/b">b</a>',
  ),
  line('a link inside bold and bold around one', '<b>a <a href="https://e.com/">b</a></b>'),
  { title: 'no address', html: '<p><a name="x">a</a> <a>b</a></p>', back: '<p>a b</p>' },
  {
    title: 'a link around a heading',
    html: '<a href="https://e.com/"><h3>a</h3></a>',
    back: '<h3><a href="https://e.com/">a</a></h3>',
  },
  {
    title: 'a link around several blocks',
    html: '<a href="https://e.com/"><h3>a</h3><p>b <b>c</b></p></a>',
  },
  { title: 'an empty link of a heading', html: '<h2>a<a href="#a"></a></h2>', back: '<h2>a</h2>' },
];

export const images: Case[] = [
  line('an image', '<img src="https://e.com/i.png" alt="b">', '![b](https://e.com/i.png)'),
  line('no text', 'a <img src="https://e.com/i.png" alt=""> b'),
  line('a title', '<img src="https://e.com/i.png" alt="b" title="c">'),
  line(
    'signs in the text',
    '<img src="https://e.com/i.png" alt="[a] *b* &quot;c&quot; &lt;d&gt; \\">',
  ),
  line(
    'signs in the address',
    '<img src="https://e.com/i (1)_a b.png?x=1&amp;y=&quot;2&quot;" alt="">',
  ),
  line('data', '<img src="data:image/png;base64,iVBORw0KGgo=" alt="dot">'),
  line(
    'a drawing as data',
    'a <img src="data:image/svg+xml,&lt;svg xmlns=\'http://www.w3.org/2000/svg\'/&gt;" alt="x">',
  ),
  {
    title: 'an address for a script',
    html: '<p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="https://e.com/i.png" alt="b"></p>',
    back: '<p><img src="https://e.com/i.png" alt="b"></p>',
  },
  {
    title: 'several sizes',
    html: '<p><picture><source srcset="https://e.com/b.webp"><img srcset="https://e.com/s.png 1x, https://e.com/l.png 2x" alt="b"></picture></p>',
    back: '<p><img src="https://e.com/s.png" alt="b"></p>',
  },
  { title: 'no address', html: '<p>a<img alt="x">b</p>', back: '<p>ab</p>' },
  {
    title: 'a figure with a caption',
    html: '<figure><img src="https://e.com/i.png" alt="b"><figcaption>c <em>d</em></figcaption></figure>',
  },
  {
    title: 'a figure with its caption first',
    html: '<figure><figcaption>c</figcaption><img src="https://e.com/i.png" alt="b"></figure>',
  },
  {
    title: 'a caption of two paragraphs',
    html: '<figure><img src="https://e.com/i.png" alt="b"><figcaption><p>c</p><p>d</p></figcaption></figure>',
  },
  {
    title: 'a figure without a caption',
    html: '<figure><img src="https://e.com/i.png" alt="b"></figure>',
    back: '<p><img src="https://e.com/i.png" alt="b"></p>',
    markdown: '![b](https://e.com/i.png)',
  },
];
