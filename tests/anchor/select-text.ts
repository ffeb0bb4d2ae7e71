/** The range over the first occurrence of `text`, which may lie across elements of `root`. */
export function selectText(root: Element, text: string, occurrence = 1): Range {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  const all = nodes.map((node) => node.data).join('');
  let at = -1;
  for (let n = 0; n < occurrence; n++) at = all.indexOf(text, at + 1);
  if (at < 0) throw new Error(`"${text}" is not in the page`);
  const range = document.createRange();
  let passed = 0;
  for (const node of nodes) {
    if (at >= passed && at < passed + node.length) range.setStart(node, at - passed);
    const end = at + text.length;
    if (end > passed && end <= passed + node.length) range.setEnd(node, end - passed);
    passed += node.length;
  }
  return range;
}

/** An element with this content, in the page. */
export function show(html: string): Element {
  const root = document.createElement('article');
  root.innerHTML = html;
  document.body.replaceChildren(root);
  return root;
}
