import type { Color } from '../model/annotation';
import { ACTIVE, HIGHLIGHTERS } from '../model/highlighters';

/** An element to be framed in a highlighter's colour. */
export interface Framed {
  element: Element;
  color: Color;
  active: boolean;
}

/** The outline styles there are for the five lines; no outline is wavy. */
const OUTLINES = {
  solid: 'solid',
  dashed: 'dashed',
  dotted: 'dotted',
  double: 'double',
  wavy: 'ridge',
} as const;

interface Layer {
  boxes: Map<HTMLElement, Framed>;
  add(box: HTMLElement, framed: Framed): void;
  /** Puts every frame where its element is. */
  place(): void;
  remove(): void;
}

/** One layer a document, for as long as something in it is framed. */
const layers = new WeakMap<Document, Layer>();

/**
 * Draws a frame around elements, since highlights of the browser's own reach text only. The frames lie
 * in a closed tree beside the body and let every event through; the elements stay as they are. Gives
 * back what takes these frames away.
 */
export function frameElements(framed: readonly Framed[]): () => void {
  const undos = framed.map((one) => {
    const document = one.element.ownerDocument;
    const layer = layers.get(document) ?? makeLayer(document);
    layers.set(document, layer);
    const box = document.createElement('div');
    dress(box, one);
    layer.add(box, one);
    return () => {
      layer.boxes.delete(box);
      box.remove();
      if (layer.boxes.size) return;
      layer.remove();
      layers.delete(document);
    };
  });
  for (const document of new Set(framed.map(({ element }) => element.ownerDocument)))
    layers.get(document)?.place();
  return () => {
    for (const undo of undos) undo();
  };
}

function dress({ style }: HTMLElement, { color, active }: Framed) {
  const { edge, line, ink } = HIGHLIGHTERS[color];
  style.position = 'absolute';
  style.boxSizing = 'border-box';
  style.borderRadius = '4px';
  style.outline = `3px ${OUTLINES[line]} ${edge[0]}`;
  style.outlineOffset = '1px';
  style.backgroundColor = `rgb(${ink.join(' ')} / 0.12)`;
  // A pale rim, so that the frame is seen on dark pictures too.
  style.boxShadow = `0 0 0 5px rgb(255 255 255 / 0.7)${active ? `, 0 0 0 8px ${ACTIVE.edge}` : ''}`;
}

function makeLayer(document: Document): Layer {
  const view = document.defaultView ?? window;
  const host = document.createElement('postil-frames');
  const root = host.attachShadow({ mode: 'closed' });
  const boxes: Layer['boxes'] = new Map();
  // Written on the element: a page's policy may forbid style sheets, not this.
  const looks = [
    ['all', 'initial'],
    ['position', 'absolute'],
    ['inset', '0 auto auto 0'],
    ['pointer-events', 'none'],
    ['z-index', '2147483646'],
  ];
  for (const [name = '', value = ''] of looks) host.style.setProperty(name, value, 'important');

  /** Reads all, then writes all: one layout at most. */
  const place = () => {
    if (!host.isConnected) document.documentElement.append(host);
    const origin = host.getBoundingClientRect();
    const seen = [...boxes].map(([box, { element }]) => ({ box, ...visibleBox(element) }));
    for (const { box, rect, clip } of seen) {
      const { style } = box;
      style.display = rect.width && rect.height ? 'block' : 'none';
      style.left = `${rect.left - origin.left}px`;
      style.top = `${rect.top - origin.top}px`;
      style.width = `${rect.width}px`;
      style.height = `${rect.height}px`;
      style.clipPath = clip;
      if (!box.isConnected) root.append(box);
    }
  };
  let frame = 0;
  const soon = () => {
    frame ||= view.requestAnimationFrame(() => {
      frame = 0;
      place();
    });
  };
  const sizes = new view.ResizeObserver(soon);
  sizes.observe(document.documentElement);
  if (document.body) sizes.observe(document.body);
  const ends = new AbortController();
  const options = { capture: true, passive: true, signal: ends.signal };
  // Frames lie on the page and scroll with it; what scrolls inside the page is followed.
  for (const type of ['scroll', 'resize', 'load', 'toggle', 'transitionend'])
    view.addEventListener(type, soon, options);
  const print = (shown: string) => () => host.style.setProperty('display', shown, 'important');
  // Paper has another layout.
  view.addEventListener('beforeprint', print('none'), options);
  view.addEventListener('afterprint', print('block'), options);

  return {
    boxes,
    add(box, framed) {
      boxes.set(box, framed);
      sizes.observe(framed.element);
    },
    place,
    remove() {
      ends.abort();
      sizes.disconnect();
      view.cancelAnimationFrame(frame);
      host.remove();
    },
  };
}

/** Where an element is in the viewport, and the clip that what scrolls around it puts on it. */
function visibleBox(element: Element) {
  const rect = element.getBoundingClientRect();
  const view = element.ownerDocument.defaultView ?? window;
  let { left, top, right, bottom } = rect;
  for (let box = element.parentElement; box; box = box.parentElement) {
    if (box === element.ownerDocument.body || box === element.ownerDocument.documentElement) break;
    if (view.getComputedStyle(box).overflow === 'visible') continue;
    const edge = box.getBoundingClientRect();
    left = Math.max(left, edge.left);
    top = Math.max(top, edge.top);
    right = Math.min(right, edge.right);
    bottom = Math.min(bottom, edge.bottom);
  }
  const isWhole =
    left === rect.left && top === rect.top && right === rect.right && bottom === rect.bottom;
  const insets = [top - rect.top, rect.right - right, rect.bottom - bottom, left - rect.left];
  return {
    rect,
    clip: isWhole ? 'none' : `inset(${insets.map((inset) => `${inset || -RIM}px`).join(' ')})`,
  };
}

/** How far a frame reaches beyond its element, in CSS pixels. */
const RIM = 9;
