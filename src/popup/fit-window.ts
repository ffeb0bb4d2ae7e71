/** Long enough for a popup that is growing with its content to have reached its size. */
const SETTLED_MS = 600;

/** Sizes are rounded to whole pixels on the way; a pixel or two is no foot out of sight. */
const ROUNDING = 4;

/**
 * Browsers grow a popup with its content until the screen or the zoom ends it, and then scroll the
 * whole page, the foot out of sight. When the window has come to rest lower than `main`, that is made
 * as low as the window, so that its middle scrolls.
 */
export function fitWindow(main: HTMLElement): void {
  let settling: ReturnType<typeof setTimeout>;
  const fit = () => {
    if (document.documentElement.scrollHeight > window.innerHeight + ROUNDING)
      main.style.maxBlockSize = `${window.innerHeight}px`;
  };
  const wait = () => {
    clearTimeout(settling);
    settling = setTimeout(fit, SETTLED_MS);
  };
  window.addEventListener('resize', wait);
  new ResizeObserver(wait).observe(main);
}
