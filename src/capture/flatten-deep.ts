/** As deep as HTML parsers let a tree become (Chromium, Firefox and WebKit: 512); scripts go on. */
const DEEPEST = 512;
/** An element with that many ancestors and more than leaves in it; a walk would take five times as long. */
const TOO_DEEP = `${'*>'.repeat(DEEPEST)}*:has(> * > *)`;

/**
 * Takes away the elements of `root` that stand deeper than a parser would have put them, not what
 * they hold: a walk down a tree of any depth would end the stack.
 */
export function flattenDeep(root: Element) {
  for (let deep = root.querySelector(TOO_DEEP); deep; deep = root.querySelector(TOO_DEEP))
    deep.replaceChildren(...leavesOf(deep));
}

/** Texts and elements that hold no element, each whole. */
function leavesOf(box: Element): Node[] {
  const leaves: Node[] = [];
  const walker = box.ownerDocument.createTreeWalker(box);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Element ? !node.firstElementChild : node.parentElement?.firstElementChild)
      leaves.push(node);
  return leaves;
}
