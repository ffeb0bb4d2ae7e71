import { flattenDeep } from './flatten-deep';
import { bareForms } from './named-elements';

/** A frame with less text than this is an advertisement, a counter or a player. */
const FRAME_TEXT = 200;
/** Canvases smaller than a chart are decoration; larger than a screen would stall the click. */
const CANVAS = { least: 100 * 60, most: 4_000_000 };

/** A copy of a page's body that no script, style or network reaches. */
export interface PageCopy {
  /** It stands in no document: putting a large tree into one takes as long as copying it. */
  body: HTMLElement;
  /** What relative addresses are relative to. */
  base: string;
}

/**
 * Sees a tree of the page (its body, a shadow tree, a frame's body) beside its copy while both have
 * the same shape, and may mark nodes of the copy.
 */
export type MarkCopy = (live: ParentNode, copy: ParentNode) => void;

/**
 * Copies what the page shows, with what only the living page knows: the candidate each image shows,
 * drawn canvases, text inside shadow roots and same-origin frames. The page itself is only read.
 */
export function copyPage(page: Document, url: string, mark?: MarkCopy): PageCopy {
  const inert = document.implementation.createHTMLDocument('');
  const live = page.body ?? page.documentElement;
  // Importing, not cloning: an XHTML page becomes an HTML one, with HTML's tag names.
  const body = inert.importNode(live, true);
  keepLiving(live, body, mark);
  bareForms(body);
  flattenDeep(body);
  return { body, base: baseOf(page, url) };
}

function baseOf(page: Document, url: string): string {
  const said = page.querySelector('base[href]')?.getAttribute('href');
  return said && URL.canParse(said, url) ? new URL(said, url).href : url;
}

/** Shadow trees come last: they change the shape of the copy, by which the pairs are found. */
function keepLiving(page: ParentNode, copy: ParentNode, mark?: MarkCopy) {
  const hosts = shadowHosts(page, copy);
  mark?.(page, copy);
  pairs(page, copy, 'img[srcset], picture > img', (live, twin) => {
    if (isImage(live)) keepShownCandidate(live, twin);
  });
  pairs(page, copy, 'canvas', (live, twin) => {
    if (isCanvas(live)) keepDrawing(live, twin);
  });
  pairs(page, copy, 'iframe', (live, twin) => keepFrame(live, twin, mark));
  for (const [shadow, twin] of hosts) flatten(shadow, twin, mark);
}

// By name: a page in a frame has classes of its own.
const isImage = (element: Element): element is HTMLImageElement => element.localName === 'img';
const isCanvas = (element: Element): element is HTMLCanvasElement => element.localName === 'canvas';
const isFrame = (element: Element): element is HTMLIFrameElement => element.localName === 'iframe';

/** Calls `visit` with each matching element and its copy; both trees have the same shape. */
function pairs(
  page: ParentNode,
  copy: ParentNode,
  selector: string,
  visit: (live: Element, twin: Element) => void,
) {
  const live = page.querySelectorAll(selector);
  if (!live.length) return;
  const twins = copy.querySelectorAll(selector);
  for (const [index, one] of live.entries()) {
    const twin = twins[index];
    if (twin) visit(one, twin);
  }
}

function keepShownCandidate(live: HTMLImageElement, twin: Element) {
  // A candidate that has not loaded may be a placeholder's; the attributes know better then.
  const shown = live.currentSrc;
  if (!/^https?:/.test(shown) || !live.complete || live.naturalWidth < 2) return;
  twin.setAttribute('data-shown', shown);
}

function keepDrawing(live: HTMLCanvasElement, twin: Element) {
  const area = live.width * live.height;
  if (area < CANVAS.least || area > CANVAS.most) return;
  const label = live.getAttribute('aria-label') ?? live.textContent?.trim() ?? '';
  try {
    const image = twin.ownerDocument.createElement('img');
    image.src = live.toDataURL();
    image.alt = label;
    image.setAttribute('data-drawn', '');
    twin.replaceWith(image);
  } catch {
    // Drawn with another site's pictures: the browser keeps the pixels to itself, not the name.
    const name = twin.ownerDocument.createElement('p');
    name.textContent = label;
    twin.replaceWith(name);
  }
}

function keepFrame(live: Element, twin: Element, mark?: MarkCopy) {
  if (!isFrame(live)) return;
  let body: HTMLElement | null | undefined;
  try {
    body = live.contentDocument?.body;
  } catch {
    // Another site's frame.
  }
  if (!body || live.hidden || (body.textContent?.trim().length ?? 0) < FRAME_TEXT) return;
  const box = twin.ownerDocument.createElement('div');
  for (const node of body.childNodes) box.append(twin.ownerDocument.importNode(node, true));
  mark?.(body, box);
  twin.replaceWith(box);
}

type OpenShadow = (element: Element) => ShadowRoot | null;

/** Extensions may look into closed shadow roots too: Chrome by `chrome.dom`, Firefox by a method. */
export function shadowOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot || !element.localName.includes('-')) return element.shadowRoot;
  if ('openOrClosedShadowRoot' in element) {
    const root: unknown = element.openOrClosedShadowRoot;
    return root instanceof ShadowRoot ? root : null;
  }
  return chromeOpener?.(element) ?? null;
}

const chromeOpener = findOpener();

function findOpener(): OpenShadow | undefined {
  const api: unknown = Reflect.get(globalThis, 'chrome');
  const dom: unknown = api instanceof Object ? Reflect.get(api, 'dom') : undefined;
  const open: unknown = dom instanceof Object ? Reflect.get(dom, 'openOrClosedShadowRoot') : null;
  return typeof open === 'function' ? (element) => open.call(dom, element) : undefined;
}

/** Elements that have no shadow tree, or so common that asking each of them would be felt. */
const NO_HOSTS =
  ':not(html,head,body,div,span,a,p,li,ul,ol,dl,dt,dd,img,picture,source,i,b,em,strong,small,sub,sup,h1,h2,h3,h4,h5,h6,script,style,link,meta,title,noscript,template,iframe,svg,g,path,use,defs,rect,svg *,math,mrow,mi,mo,mn,math *,button,input,label,form,select,option,section,article,header,footer,nav,main,aside,figure,figcaption,blockquote,table,thead,tbody,tr,td,th,br,hr,time,code,pre)';
/** A plain element that shows a shadow tree has no text of its own. */
const HOSTS = `${NO_HOSTS}, :is(div, section, article, main, aside, header, footer, p, span):empty`;

function shadowHosts(page: ParentNode, copy: ParentNode): [ShadowRoot, Element][] {
  const shadows = [...page.querySelectorAll(HOSTS)].map(shadowOf);
  if (shadows.every((shadow) => shadow === null)) return [];
  const twins = copy.querySelectorAll(HOSTS);
  return shadows.flatMap((shadow, index) => {
    const twin = twins[index];
    return shadow && twin ? [[shadow, twin]] : [];
  });
}

/** Puts the shadow tree in the place of the host's children, and those where it has its slots. */
function flatten(shadow: ShadowRoot, twin: Element, mark?: MarkCopy) {
  const document = twin.ownerDocument;
  const tree = document.createElement('div');
  for (const node of shadow.childNodes) tree.append(document.importNode(node, true));
  keepLiving(shadow, tree, mark);
  for (const slot of tree.querySelectorAll('slot')) {
    const name = slot.getAttribute('name') ?? '';
    const given = [...twin.childNodes].filter(
      (node) => (node instanceof Element ? (node.getAttribute('slot') ?? '') : '') === name,
    );
    slot.replaceWith(...(given.length ? given : slot.childNodes));
  }
  twin.replaceChildren(...tree.childNodes);
}
