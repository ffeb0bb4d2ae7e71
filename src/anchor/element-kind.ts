/** What an element does to the text that is read through it. */
export type ElementKind = 'skip' | 'block' | 'pre' | 'break' | 'math' | 'slot' | 'frame' | 'inline';

const KINDS = new Map<string, ElementKind>();
const add = (kind: ElementKind, names: string) => {
  for (const name of names.split(' ')) KINDS.set(name, kind);
};

// Never read by a person as running text, or no text at all.
add('skip', 'script style noscript template head title object embed canvas audio video');
add('skip', 'select datalist textarea input svg mjx-assistive-mml annotation annotation-xml');
add('pre', 'pre listing');
add('break', 'br hr');
add('math', 'math');
add('slot', 'slot');
add('frame', 'iframe');
// Displayed as a block or a table part by every browser's own style sheet (HTML, 15.3).
add('block', 'address article aside blockquote body caption center dd details dialog dir div dl');
add('block', 'dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html');
add('block', 'legend li main menu nav ol optgroup option p search section summary table tbody');
add('block', 'td tfoot th thead tr ul');

/** The kind by tag name alone: asking for computed styles would force a layout. */
export const elementKind = (localName: string): ElementKind => KINDS.get(localName) ?? 'inline';
