import type { Case } from './case';

const line = (title: string, text: string, markdown?: string): Case => ({
  title,
  html: `<p>${text}</p>`,
  ...(markdown !== undefined && { markdown }),
});

export const inlines: Case[] = [
  line('bold', 'a <strong>b</strong> c', 'a **b** c'),
  line('bold by <b>', 'a <b>b</b> c', 'a **b** c'),
  line('italic', 'a <em>b</em> c', 'a *b* c'),
  line('struck', 'a <del>b</del> <s>c</s>', 'a ~~b~~ ~~c~~'),
  line('bold inside a word', 'a<strong>b</strong>c', 'a**b**c'),
  line('italic inside a word', 'un<em>frigging</em>believable'),
  line('bold and italic', '<strong><em>a</em></strong> <em><strong>b</strong></em>'),
  line('bold within italic', '<em>a <strong>b</strong> c</em>'),
  line(
    'italic at the edges of bold',
    '<strong><em>a</em> b</strong> <strong>c <em>d</em></strong>',
  ),
  line('two bold beside each other', '<strong>a</strong><strong>b</strong>'),
  line('bold beside italic', '<strong>a</strong><em>b</em>'),
  line('bold beside punctuation', 'a<strong>(b)</strong>c, <strong>"d"</strong>e'),
  {
    title: 'spaces inside bold',
    html: '<p>a<b> b </b>c</p>',
    back: '<p>a <b>b</b> c</p>',
    markdown: 'a **b** c',
  },
  { title: 'a break inside bold', html: '<p><b>a<br></b>b</p>', back: '<p><b>a</b><br>b</p>' },
  {
    title: 'empty bold',
    html: '<p>a <b></b>b<i> </i>c</p>',
    back: '<p>a b c</p>',
    markdown: 'a b c',
  },
  {
    title: 'bold around blocks',
    html: '<b><p>a</p><p>b</p></b>',
    back: '<p><b>a</b></p><p><b>b</b></p>',
  },
  line(
    'subscript and superscript',
    'H<sub>2</sub>O, x<sup>2</sup>',
    'H<sub>2</sub>O, x<sup>2</sup>',
  ),
  line('keys', '<kbd>Ctrl</kbd>+<kbd>C</kbd>'),
  line('a mark of the page', 'a <mark>b</mark> c', 'a <mark>b</mark> c'),
  line('underlined and inserted', '<u>a</u> <ins>b</ins>'),
  line('an abbreviation', '<abbr title="HyperText">HT</abbr>'),
  line('a quote in a line', 'he said <q>yes *sir*</q>'),
  line('ruby', '<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>字'),
  line('line breaks', 'a<br>b<br><br>c'),
  line('non-breaking spaces', 'a\u00a0b \u00a0 c'),
  line('variables and samples', '<var>x</var> <samp>y</samp>'),
  line('a word with soft hyphens and joiners', 'Wort\u00adteil می\u200cخواهم 👩\u200d👧'),
  {
    title: 'scripts and styles',
    html: '<p>a</p><script>b()</script><style>c{}</style><template>d</template><p>e</p>',
    back: '<p>a</p><p>e</p>',
  },
];
