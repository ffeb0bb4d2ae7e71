/** The marks that stand for annotations, however they were written. */
const OURS = 'mark[data-annotation], mark[class^="postil"]';

/** Takes the marks of annotations off the text and leaves the text as it was. */
export function takeOffMarks(body: Element) {
  for (const mark of body.querySelectorAll(OURS)) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
}
