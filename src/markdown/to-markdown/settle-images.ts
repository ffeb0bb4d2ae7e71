const LAZY = ['data-src', 'data-lazy-src', 'data-original', 'data-actualsrc'];
/** A picture of a few bytes that stands in until a script loads the real one. */
const PLACEHOLDER = /^(?:$|about:blank|data:image\/(?:gif|svg\+xml|png)[^,]*,.{0,400}$)/;

/** Gives images that a script would have loaded their address, and takes away those without one. */
export function settleImages(root: Element) {
  for (const image of root.querySelectorAll('img')) {
    const src = image.getAttribute('src')?.trim() ?? '';
    if (PLACEHOLDER.test(src)) {
      const lazy = LAZY.map((name) => image.getAttribute(name)?.trim()).find(Boolean);
      const first = /^\s*(\S+[^\s,])/.exec(image.getAttribute('srcset') ?? '')?.[1];
      const real = lazy ?? first;
      if (real) image.setAttribute('src', real);
      else if (!src) image.remove();
    }
  }
}
