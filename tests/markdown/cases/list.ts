import type { Case } from './case';

export const lists: Case[] = [
  { title: 'bullets', html: '<ul><li>a</li><li>b</li></ul>', markdown: '- a\n- b' },
  { title: 'numbers', html: '<ol><li>a</li><li>b</li></ol>', markdown: '1. a\n2. b' },
  {
    title: 'numbers from nine',
    html: '<ol start="9"><li>a</li><li>b<ul><li>c</li></ul></li></ol>',
  },
  {
    title: 'a list in a list',
    html: '<ul><li>a<ul><li>b<ol><li>c</li></ol></li></ul></li><li>d</li></ul>',
  },
  {
    title: 'numbers in bullets from three',
    html: '<ul><li><p>a</p><ol start="3"><li>b</li></ol></li><li><p>c</p></li></ul>',
  },
  { title: 'paragraphs in items', html: '<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>' },
  {
    title: 'a quote and code in an item',
    html: '<ul><li><p>a</p><blockquote><p>b</p></blockquote><pre><code>c</code></pre></li><li><p>d</p></li></ul>',
  },
  {
    title: 'two lists beside each other',
    html: '<ul><li>a</li></ul><ul><li>b</li></ul><ol><li>c</li></ol><ol><li>d</li></ol>',
  },
  {
    title: 'a list beside a list in an item',
    html: '<ul><li>a</li><ul><li>b</li></ul></ul>',
    back: '<ul><li>a<ul><li>b</li></ul></li></ul>',
  },
  {
    title: 'a list first in a list',
    html: '<ul><ul><li>a</li></ul></ul>',
    back: '<ul><li><ul><li>a</li></ul></li></ul>',
  },
  {
    title: 'tasks',
    html: '<ul><li><input type="checkbox" disabled checked> a</li><li><input type="checkbox" disabled> b</li></ul>',
    markdown: '- [x] a\n- [ ] b',
    isOurs: true,
  },
  { title: 'empty items', html: '<ul><li>a</li><li></li><li>b</li></ul>' },
  {
    title: 'items that begin with a list sign',
    html: '<ul><li>- a</li><li>1. b</li><li># c</li></ul>',
  },
  { title: 'a heading in an item', html: '<ul><li><h3>a</h3></li></ul>' },
  { title: 'a break in an item', html: '<ul><li>a<br>b</li></ul>' },
  {
    title: 'an image and text after a list in an item',
    html: '<ul><li><p>a</p><ul><li>b</li></ul><p>c</p></li><li><p>d</p></li></ul>',
  },
  { title: 'text in a list without items', html: '<ul>a</ul>', back: '<p>a</p>' },
  { title: 'a list after a paragraph', html: '<p>a</p><ul><li>b</li></ul><p>c</p>' },
];
