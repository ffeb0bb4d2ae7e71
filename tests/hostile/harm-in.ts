/** Elements an article may have; written down once more, so that a hole in the code's list shows. */
const ELEMENTS = new Set(
  (
    'a abbr acronym address article aside b bdi bdo big blockquote br caption center cite code col colgroup data ' +
    'dd del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ' +
    'input ins kbd li main mark nav ol p pre q rp rt ruby s samp search section small span strike ' +
    'strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr ' +
    'math menclose merror mfenced mfrac mglyph mi mlabeledtr mmultiscripts mn mo mover mpadded ' +
    'mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr ' +
    'munder munderover none semantics annotation'
  ).split(' '),
);

/** Attributes that run, load, dress, submit or name something. */
const FORBIDDEN =
  /^on|^(?:style|srcset|ping|poster|background|action|formaction|srcdoc|name|target|is|slot|part|tabindex|autofocus|accesskey|contenteditable|popover|usemap|ismap|xlink:href|xmlns.*|data-.*|aria-.*|role|hidden|inert|draggable|loading|rel|download|item\w+|hx-.*|v-.*|@.*|x-.*|ng-.*)$/i;

const ADDRESSES: Record<string, RegExp> = {
  a: /^(?:https?:\/\/|mailto:|#$|#user-content-)/i,
  img: /^(?:https?:\/\/|asset:[0-9a-f]{64}$|data:image\/(?:png|jpe?g|gif|webp|avif|bmp|svg\+xml)[;,])/i,
  blockquote: /^https?:\/\//i,
  q: /^https?:\/\//i,
  del: /^https?:\/\//i,
  ins: /^https?:\/\//i,
};

/** What of article HTML could do anything but be read; empty when all is well. */
export function harmIn(root: ParentNode): string[] {
  const harm: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    const { localName: name } = element;
    if (!ELEMENTS.has(name)) harm.push(`<${name}>`);
    for (const { name: attribute, value } of element.attributes) {
      const place = `<${name} ${attribute}="${value}">`;
      if (FORBIDDEN.test(attribute)) harm.push(place);
      if (/^(?:href|src|cite)$/.test(attribute) && !ADDRESSES[name]?.test(value)) harm.push(place);
      if (attribute === 'id' && !value.startsWith('user-content-')) harm.push(place);
    }
    if (name === 'input' && !element.matches('[type=checkbox][disabled]')) harm.push('<input>');
  }
  return harm;
}
