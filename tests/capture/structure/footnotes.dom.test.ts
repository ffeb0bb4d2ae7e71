import { describe, expect, it } from 'vitest';
import { settleFootnotes } from '../../../src/capture/structure/footnotes';
import { aBody } from '../a-body';

const settled = (html: string) => {
  const body = aBody(html);
  settleFootnotes(body);
  return {
    refs: [...body.querySelectorAll('sup.footnote-ref a')].map((link) => link.getAttribute('href')),
    notes: [...body.querySelectorAll('section.footnotes > ol > li')].map(
      (note) => `${note.id} ${note.textContent?.replace(/\s+/g, ' ').trim()}`,
    ),
    text: body.textContent?.replace(/\s+/g, ' ').trim(),
  };
};

describe('settleFootnotes', () => {
  it.each([
    [
      'Markdown writers',
      '<p>A.<sup id="fnref1"><a href="#fn1">1</a></sup></p><section class="footnotes"><ol><li id="fn1"><p>Note. <a href="#fnref1">↩</a></p></li></ol></section>',
    ],
    [
      'named anchors both ways',
      '<p>A.<a name="FnAnchor_1" href="#Footnote_1">1</a></p><div class="note"><p><a name="Footnote_1" href="#FnAnchor_1">1</a> Note.</p></div>',
    ],
    [
      'notes in the margin that a hidden box folds',
      '<div><p>A.<span><label for="1" class="margin-toggle"></label><input type="checkbox" id="1" class="margin-toggle"><span class="footnote">Note.</span></span></p></div>',
    ],
    [
      'Word, without any id',
      '<p>A.<sup><a href="#_ftn1">[1]</a></sup></p><hr><p><sup><a href="//GUID#_ftnref1">[1]</a></sup> Note.</p>',
    ],
    [
      'raised numbers behind a rule',
      '<article><p>A.<sup>1</sup></p><hr><p><sup>1</sup> Note.</p></article>',
    ],
    [
      'raised numbers and a list named for them',
      '<article><p>A.<sup>1</sup></p></article><div class="page-footnotes"><h4>Footnotes</h4><ol><li>Note.</li></ol></div>',
    ],
    [
      'a margin note only',
      '<div><p>A.<label for="sn-1" class="margin-toggle">1</label><input type="checkbox" id="sn-1"><span class="sidenote">Note.</span></p></div>',
    ],
    [
      'a hidden aside named by the mark',
      '<article><p>A.<span data-definition="fna0"><a href="#">*</a></span></p><aside style="display:none" class="fna-content" id="fna0">Note.</aside></article>',
    ],
  ])('brings %s to one form', (_, html) => {
    const { refs, notes } = settled(html);
    expect(refs).toEqual(['#fn-1']);
    expect(notes).toEqual(['fn-1 Note.']);
  });

  it('points every reference of a note to it', () => {
    const { refs, notes } = settled(
      '<p>A <a href="#r1">[1]</a>, B <a href="#r2">[2]</a>, C <a href="#r1">[1]</a>.</p><ol class="references"><li id="r1">One.</li><li id="r2">Two.</li></ol>',
    );
    expect(refs).toEqual(['#fn-1', '#fn-2', '#fn-1']);
    expect(notes).toEqual(['fn-1 One.', 'fn-2 Two.']);
  });

  it('says a note in the margin once when the list has it', () => {
    const { text } = settled(
      '<div><p>A<sup><a href="#footnote-1">1</a></sup><span class="sidenote">1. The same words</span>.</p><div class="footnotes"><div class="footnote-definition"><sup id="footnote-1"><a href="#ref-1">1</a></sup><p>The same words</p></div></div></div>',
    );
    expect(text?.match(/The same words/g)).toHaveLength(1);
  });

  it.each([
    [
      'a table of contents',
      '<ul><li><a href="#one">One</a></li></ul><h2 id="one">One</h2><p>Text.</p>',
    ],
    ['page numbers', '<p><a href="#p2">2</a></p><div id="p2"><h2>Second</h2><p>Text.</p></div>'],
    ['an exponent', '<p>10<sup>3</sup> metres</p><hr><p><sup>3</sup> No note.</p>'],
  ])('takes %s for no notes', (_, html) => {
    expect(settled(html).notes).toEqual([]);
  });
});
