/** Markup that sites give to the text under a picture. */
const CAPTION =
  '[class*="caption" i]:not([class*="video-caption" i]), [class*="credit" i], .wp-caption-text, [class*="cutline" i], [itemprop~="caption"]';
const LONGEST = 600;

/**
 * Gives pictures their captions: the text inside a figure, and text that its markup calls a caption
 * beside a picture, becomes `<figcaption>`; the same caption twice (short and long) stays once.
 */
export function settleCaptions(root: Element) {
  for (const figure of root.querySelectorAll('figure')) {
    const isArticle =
      (figure.querySelectorAll('p').length > 1 && figure.querySelector('figure')) ||
      (figure.textContent?.length ?? 0) > LONGEST * 2;
    if (isArticle) figure.replaceWith(...figure.childNodes);
    else if (!figure.querySelector('pre, table, blockquote')) gatherCaption(figure);
  }
  for (const caption of root.querySelectorAll(CAPTION)) {
    if (!root.contains(caption) || caption.closest('figure, figcaption, table, pre, a')) continue;
    if (/^(?:body|main|article|caption|img)$/.test(caption.localName)) continue;
    const text = caption.textContent?.trim() ?? '';
    const box = pictureBox(caption);
    if (!box || text.length > LONGEST) continue;
    const figure = root.ownerDocument.createElement('figure');
    box.replaceWith(figure);
    figure.append(...(box.localName === 'img' ? [box] : box.childNodes));
    gatherCaption(figure);
  }
}

/** The nearest element around a caption that holds a picture and, but for it, hardly any text. */
function pictureBox(caption: Element): Element | undefined {
  if (caption.querySelector('img')) {
    const rest = caption.textContent?.trim().length ?? 0;
    return rest && caption.querySelectorAll('img').length === 1 ? caption : undefined;
  }
  let box: Element | null = caption;
  for (let step = 0; step < 4 && box; step++) {
    box = box.parentElement;
    if (!box || /^(?:body|main|article|td|li)$/.test(box.localName)) return undefined;
    const images = box.querySelectorAll('img').length;
    if (images > 1 || box.querySelectorAll('p').length > 3) return undefined;
    if (images) return (box.textContent?.length ?? 0) < LONGEST * 2 ? box : undefined;
  }
  return undefined;
}

/** All text of a figure into one caption. */
function gatherCaption(figure: Element) {
  const document = figure.ownerDocument;
  const images = [...figure.querySelectorAll('img')];
  const captions = [...figure.querySelectorAll('figcaption')];
  const text = (element: Element | undefined) =>
    element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const known = captions.map(text).join(' ');
  if (text(figure) === known && captions.length < 2) return;
  const linked = images
    .map((image) => image.closest('a') ?? image)
    .filter((node) => figure.contains(node));
  for (const node of linked) node.remove();
  for (const caption of captions) caption.replaceWith(' ', ...caption.childNodes, ' ');
  dropRepeats(figure);
  const caption = document.createElement('figcaption');
  caption.append(...figure.childNodes);
  figure.replaceChildren(...linked);
  if (text(caption)) figure.append(caption);
}

function dropRepeats(box: Element) {
  const seen: string[] = [];
  for (const part of box.querySelectorAll('p, div, span')) {
    if (part.children.length > 2) continue;
    const text = part.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    if (!text || !box.contains(part)) continue;
    const isInside = [...box.querySelectorAll('*')].some(
      (other) =>
        other !== part &&
        other.contains(part) &&
        other.textContent?.trim() === part.textContent?.trim(),
    );
    if (isInside) continue;
    if (seen.includes(text)) part.remove();
    else seen.push(text);
  }
}
