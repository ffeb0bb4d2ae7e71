import { describe, expect, it } from 'vitest';
import { settleMath } from '../../../src/capture/structure/math';
import { aBody } from '../a-body';

const mathml =
  '<math><semantics><mrow><mi>x</mi></mrow><annotation encoding="application/x-tex">x</annotation></semantics></math>';

const formulas = (html: string) => {
  const body = aBody(html);
  settleMath(body);
  return {
    text: body.textContent,
    found: [...body.querySelectorAll('math')].map((math) => ({
      tex: math.querySelector('annotation[encoding="application/x-tex"]')?.textContent,
      block: math.getAttribute('display') === 'block',
    })),
  };
};

describe('settleMath', () => {
  it.each([
    [
      'KaTeX',
      `<span class="katex"><span class="katex-mathml">${mathml}</span><span class="katex-html" aria-hidden="true">x</span></span>`,
      'x',
      false,
    ],
    [
      'KaTeX on its own line',
      `<span class="katex-display"><span class="katex"><span class="katex-mathml">${mathml}</span></span></span>`,
      'x',
      true,
    ],
    [
      'MathJax 2',
      '<span class="MathJax_Preview"></span><span class="MathJax">drawn</span><script type="math/tex; mode=display">y^2</script>',
      'y^2',
      true,
    ],
    [
      'MathJax 3',
      '<mjx-container display="true" data-latex="z"><mjx-math>drawn</mjx-math><mjx-assistive-mml><math><mi>z</mi></math></mjx-assistive-mml></mjx-container>',
      'z',
      true,
    ],
    [
      'MediaWiki',
      '<span class="mwe-math-element"><span style="display:none"><math alttext="a_1"><mi>a</mi></math></span><img class="mwe-math-fallback-image-inline" src="a.svg" alt="a_1"></span>',
      'a_1',
      false,
    ],
    ['LaTeXML', '<math alttext="\\alpha"><mi>α</mi></math>', '\\alpha', false],
    [
      'a picture with TeX as its text',
      '<p>so <img src="eq.png" alt="\\frac{a}{b}"> is</p>',
      '\\frac{a}{b}',
      false,
    ],
    [
      'TeX in an attribute',
      '<span class="math-formula" data-tex="\\beta">β</span>',
      '\\beta',
      false,
    ],
  ])('keeps the TeX of %s', (_, html, tex, block) => {
    expect(formulas(html).found).toEqual([{ tex, block }]);
  });

  it('leaves nothing of what was drawn beside a formula', () => {
    const { text } = formulas(
      '<p>Let <span class="MathJax_Preview"></span><span class="MathJax">DRAWN</span><script type="math/tex">n</script> be.</p>',
    );
    expect(text).not.toContain('DRAWN');
  });

  it('takes no picture for a formula', () => {
    expect(formulas('<img src="cat.jpg" alt="A cat_on a mat">').found).toEqual([]);
  });
});
