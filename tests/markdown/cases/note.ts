import type { Case } from './case';

const back =
  '<p>a<sup><a href="#fn-1">1</a></sup> b<sup><a href="#fn-2">2</a></sup></p><ol><li><p>first <em>one</em> <a href="#fnref-1">↩</a></p></li><li><p>second</p><p>more <a href="#fnref-2">↩</a></p></li></ol>';
const markdown = 'a[^1] b[^2]\n\n[^1]: first *one*\n\n[^2]: second\n\n    more';
const ours = { back, markdown, isOurs: true } as const;

export const notes: Case[] = [
  {
    title: 'GitHub',
    html: '<p>a<sup><a href="#user-content-fn-x" id="user-content-fnref-x" data-footnote-ref>1</a></sup> b<sup><a href="#user-content-fn-y" id="user-content-fnref-y" data-footnote-ref>2</a></sup></p><section data-footnotes class="footnotes"><h2>Footnotes</h2><ol><li id="user-content-fn-x"><p>first <em>one</em> <a href="#user-content-fnref-x" data-footnote-backref>↩</a></p></li><li id="user-content-fn-y"><p>second</p><p>more <a href="#user-content-fnref-y" data-footnote-backref>↩</a></p></li></ol></section>',
    ...ours,
  },
  {
    title: 'pandoc',
    html: '<p>a<a href="#fn1" class="footnote-ref" id="fnref1"><sup>1</sup></a> b<a href="#fn2" class="footnote-ref" id="fnref2"><sup>2</sup></a></p><section class="footnotes"><hr><ol><li id="fn1"><p>first <em>one</em><a href="#fnref1" class="footnote-back">↩︎</a></p></li><li id="fn2"><p>second</p><p>more<a href="#fnref2" class="footnote-back">↩︎</a></p></li></ol></section>',
    ...ours,
  },
  {
    title: 'kramdown',
    html: '<p>a<sup id="fnref:1"><a href="#fn:1" class="footnote">1</a></sup> b<sup id="fnref:2"><a href="#fn:2" class="footnote">2</a></sup></p><div class="footnotes"><ol><li id="fn:1"><p>first <em>one</em> <a href="#fnref:1" class="reversefootnote">&#8617;</a></p></li><li id="fn:2"><p>second</p><p>more <a href="#fnref:2">&#8617;</a></p></li></ol></div>',
    ...ours,
  },
  {
    title: 'a blog by hand',
    html: '<p>a<sup><a name="_ftnref1" href="#_ftn1">[1]</a></sup></p><p><a name="_ftn1" href="#_ftnref1">[1]</a> first</p>',
    back: '<p>a<sup><a href="#fn-1">1</a></sup></p><ol><li><p>first <a href="#fnref-1">↩</a></p></li></ol>',
    markdown: 'a[^1]\n\n[^1]: first',
    isOurs: true,
  },
  {
    title: 'a note that is named twice',
    html: '<p>a<sup><a href="#fn1" id="r1" class="footnote-ref">1</a></sup> b<sup><a href="#fn1" id="r2" class="footnote-ref">1</a></sup></p><ol class="footnotes"><li id="fn1">n <a href="#r1">↩</a></li></ol>',
    back: '<p>a<sup><a href="#fn-1">1</a></sup> b<sup><a href="#fn-1">1</a></sup></p><ol><li><p>n <a href="#fnref-1">↩</a> <a href="#fnref-1-2">↩<sup>2</sup></a></p></li></ol>',
    isOurs: true,
  },
  {
    title: 'links that are no notes',
    html: '<p><a href="#fn1">see</a> <sup><a href="#cite_note-1">[1]</a></sup></p><ol><li id="cite_note-1">a</li></ol>',
  },
];
