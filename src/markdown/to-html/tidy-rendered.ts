/** What is written around Markdown that stands in HTML becomes a paragraph when it is read. */
const LINES = 'figcaption, summary, dt, dd, td, th, figure, caption';

/** Brings rendered Markdown to the HTML that an article has: footnotes by class, captions without paragraphs. */
export function tidyRendered(body: Element) {
  for (const section of body.querySelectorAll('section[data-footnotes]')) {
    section.querySelector('#footnote-label')?.remove();
    section.removeAttribute('data-footnotes');
  }
  for (const [attribute, name] of [
    ['data-footnote-ref', 'footnote-ref'],
    ['data-footnote-backref', 'footnote-backref'],
  ] as const)
    for (const link of body.querySelectorAll(`a[${attribute}]`)) {
      for (const other of [attribute, 'aria-describedby', 'aria-label'])
        link.removeAttribute(other);
      link.className = name;
    }
  for (const element of body.querySelectorAll(LINES)) {
    const [only, second] = element.children;
    if (
      only?.localName !== 'p' ||
      second ||
      element.textContent?.trim() !== only.textContent?.trim()
    )
      continue;
    element.replaceChildren(...only.childNodes);
  }
  for (const figure of body.querySelectorAll('figure')) {
    const pictures = [...figure.children].filter(
      (child) =>
        child.localName === 'p' && child.querySelector('img') && !child.textContent?.trim(),
    );
    const [picture] = pictures;
    if (pictures.length === 1) picture?.replaceWith(...picture.childNodes);
  }
}
