/** What a document did on its own and when everything in it was touched. */
export interface Deeds {
  /** Numbers of the cases whose script ran. */
  ran: number[];
  /** Addresses that were asked for. */
  requests: string[];
}

/** Events that handlers of the corpus listen for and that a test can make. */
const EVENTS = ['click', 'auxclick', 'mouseover', 'pointerover', 'focus', 'animationend', 'scroll'];

/** Images that fail in three ways: when they have, those before them had their turn. */
const LAST = ['x:', 'data:image/png,x', '/no-such-image.png'];

/**
 * Fills a frame in which scripts may run and everything may be loaded, touches each element, and tells
 * what came of it. `top.ran` is the canary.
 */
export async function deedsOf(fill: (body: HTMLElement) => void): Promise<Deeds> {
  const frame = document.createElement('iframe');
  frame.srcdoc = '<!doctype html><body></body>';
  await new Promise((done) => {
    frame.addEventListener('load', done, { once: true });
    document.body.append(frame);
  });
  const { contentWindow: window, contentDocument: inside } = frame;
  if (!window || !inside) throw new Error('The frame has no document.');
  // Asked for now: a name in what comes may stand in the place of a document's own properties.
  const { body, documentElement } = inside;
  const ran = listen();
  // A page of its own would replace the frame's: only scripts may be followed.
  const stay = (event: Event) => {
    const link = event.composedPath().find((step) => 'href' in step);
    if (!/^javascript:/.test(link ? String(link.href) : '')) event.preventDefault();
  };
  inside.addEventListener('click', stay);
  inside.addEventListener('submit', (event) => event.preventDefault());
  fill(body);
  for (const element of [documentElement, ...body.querySelectorAll('*')])
    for (const name of EVENTS)
      element.dispatchEvent(new MouseEvent(name, { bubbles: true, cancelable: true }));
  for (const src of LAST) {
    const image = new Image();
    const failed = new Promise((done) => image.addEventListener('error', done, { once: true }));
    body.append(image);
    image.src = src;
    await failed;
  }
  // `javascript:` addresses are followed in a task of their own.
  await new Promise((done) => setTimeout(done));
  const requests = window.performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('data:') && !name.endsWith('/no-such-image.png'));
  frame.remove();
  return { ran: ran(), requests };
}

/** Collects the numbers that are written to `top.ran` until the returned function is called. */
function listen(): () => number[] {
  const numbers = new Set<number>();
  const top = window.top;
  if (!top) throw new Error('There is no outermost window.');
  Object.defineProperty(top, 'ran', {
    configurable: true,
    set: (number: number) => numbers.add(number),
  });
  return () => {
    Reflect.deleteProperty(top, 'ran');
    return [...numbers];
  };
}
