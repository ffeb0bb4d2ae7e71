import type { Case } from './case';

const head = '<tr><th>a</th><th>b</th></tr>';

export const tables: Case[] = [
  {
    title: 'a table',
    html: `<table>${head}<tr><td>1</td><td>2</td></tr></table>`,
    markdown: '| a | b |\n| - | - |\n| 1 | 2 |',
  },
  {
    title: 'a head and a body',
    html: `<table><thead>${head}</thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>`,
  },
  {
    title: 'pipes and backslashes in cells',
    html: `<table>${head}<tr><td>1|2</td><td><code>a|b</code> \\|</td></tr></table>`,
  },
  { title: 'breaks in cells', html: `<table>${head}<tr><td>1<br>2</td><td>3</td></tr></table>` },
  {
    title: 'links and bold in cells',
    html: `<table>${head}<tr><td><a href="https://e.com/?a|b">x</a></td><td><b>y</b></td></tr></table>`,
  },
  {
    title: 'a paragraph in cells',
    html: `<table>${head}<tr><td><p>1</p></td><td>2</td></tr></table>`,
    back: `<table>${head}<tr><td>1</td><td>2</td></tr></table>`,
  },
  {
    title: 'paragraphs in cells',
    html: `<table>${head}<tr><td><p>1</p><p>2</p></td><td>3</td></tr></table>`,
    back: `<table>${head}<tr><td>1<br><br>2</td><td>3</td></tr></table>`,
  },
  {
    title: 'lists in cells',
    html: `<table>${head}<tr><td><ul><li>1</li><li>2 <b>c</b></li></ul></td><td>3</td></tr></table>`,
  },
  {
    title: 'code in cells',
    html: `<table>${head}<tr><td><pre><code>1\n\n2</code></pre></td><td>3</td></tr></table>`,
  },
  {
    title: 'alignment',
    html: '<table><tr><th align="left">a</th><th align="center">b</th><th align="right">c</th></tr><tr><td align="left">1</td><td align="center">2</td><td align="right">3</td></tr></table>',
    markdown: '| a | b | c |\n| :- | :-: | -: |\n| 1 | 2 | 3 |',
  },
  {
    title: 'alignment by style',
    html: '<table><tr><th style="text-align: right">a</th><th>b</th></tr><tr><td style="text-align:right">1</td><td>2</td></tr></table>',
    back: '<table><tr><th align="right">a</th><th>b</th></tr><tr><td align="right">1</td><td>2</td></tr></table>',
  },
  {
    title: 'a cell over two columns',
    html: `<table>${head}<tr><td colspan="2">1</td></tr></table>`,
  },
  {
    title: 'a cell over two rows',
    html: `<table>${head}<tr><td rowspan="2">1</td><td>2</td></tr><tr><td>3</td></tr></table>`,
  },
  {
    title: 'no head',
    html: '<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>',
  },
  {
    title: 'a head of two rows',
    html: `<table><thead>${head}${head}</thead><tr><td>1</td><td>2</td></tr></table>`,
  },
  {
    title: 'a caption',
    html: `<table><caption>c <b>d</b></caption>${head}<tr><td>1</td><td>2</td></tr></table>`,
  },
  { title: 'rows of different length', html: `<table>${head}<tr><td>1</td></tr></table>` },
  { title: 'empty cells', html: `<table>${head}<tr><td></td><td>2</td></tr></table>` },
  {
    title: 'a table in a table',
    html: `<table>${head}<tr><td><table>${head}<tr><td>1</td><td>2</td></tr></table></td><td>3</td></tr></table>`,
  },
  {
    title: 'a frame of one cell',
    html: '<table><tr><td><p>a</p><p>b</p></td></tr></table>',
    back: '<p>a</p><p>b</p>',
    markdown: 'a\n\nb',
  },
  {
    title: 'a formula with a pipe',
    html: `<table>${head}<tr><td><code class="language-math">|x|</code></td><td>2</td></tr></table>`,
  },
  {
    title: 'a table in a list',
    html: `<ul><li><p>x</p><table>${head}<tr><td>1</td><td>2</td></tr></table></li><li><p>y</p></li></ul>`,
  },
  {
    title: 'an image in a cell',
    html: `<table>${head}<tr><td><img src="https://e.com/i.png" alt="a|b"></td><td>2</td></tr></table>`,
  },
];
