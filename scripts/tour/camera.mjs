import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** @typedef {import('../drive/driver.ts').Surface} Surface */
/** @typedef {{ width: number, height: number }} Size */

/** A desk, a tablet or half a desk, and the narrowest that must work (WCAG 2.2, 1.4.10). */
export const SIZES = [
  { width: 1280, height: 800 },
  { width: 720, height: 800 },
  { width: 320, height: 640 },
];

/**
 * Takes pictures into a folder, each when what it shows has come to rest, and prints its path. A
 * browser without a screen has no mouse; whoever looks at the widest pictures is given one.
 * @param {string} folder
 */
export function openCamera(folder) {
  /**
   * @param {Surface} surface
   * @param {string} name without the ending
   */
  const shoot = async (surface, name) => {
    const path = join(folder, `${name}.png`);
    await mkdir(dirname(path), { recursive: true });
    await surface.evaluate(holdMouse);
    await rest(surface);
    await surface.screenshot(path);
    console.log(path);
  };
  return {
    shoot,
    /**
     * One picture in each size, with the width in its name; `before` puts the page into the state
     * that the picture is of.
     * @param {Surface} surface
     * @param {string} name
     * @param {Size[]} [sizes]
     * @param {(size: Size) => Promise<unknown>} [before]
     */
    async shootSizes(surface, name, sizes = SIZES, before) {
      for (const size of sizes) {
        await surface.resize(size);
        await before?.(size);
        await shoot(surface, `${name}-${size.width}`);
      }
    },
  };
}

/** @typedef {ReturnType<typeof openCamera>} Camera */

/** Runs in the page: what its stylesheets say for fingers holds in the narrower sizes alone. */
function holdMouse() {
  for (const sheet of document.styleSheets)
    for (const rule of sheet.cssRules)
      if (rule instanceof CSSMediaRule && rule.media.mediaText === '(hover: none)')
        rule.media.mediaText = '(hover: none) and (max-width: 999px)';
}

/**
 * Waits until nothing moves: no animation runs, every image is there, no placeholder is left, and
 * two looks one after the other find everything in the same place.
 * @param {Surface} surface
 */
async function rest(surface) {
  let last = '';
  for (let same = 0; same < 3; ) {
    const now = await surface.waitFor(async () => {
      for (let frame = 0; frame < 2; frame++)
        await new Promise((done) => requestAnimationFrame(done));
      const frames = [...document.querySelectorAll('iframe')];
      const documents = [
        document,
        ...frames.flatMap(({ contentDocument }) => contentDocument ?? []),
      ];
      const restless = documents.some(
        (one) =>
          one.readyState !== 'complete' ||
          [...one.images].some(({ complete }) => !complete) ||
          one.getAnimations().some(({ effect, playState }) => {
            const { iterations = 1 } = effect?.getTiming() ?? {};
            return playState === 'running' && iterations !== Number.POSITIVE_INFINITY;
          }),
      );
      if (restless || document.querySelector('.skeleton')) return '';
      return documents
        .flatMap((one) => [...one.querySelectorAll('body *')])
        .map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return [x, y, width, height].map(Math.round).join();
        })
        .join(' ');
    });
    same = now === last ? same + 1 : 0;
    last = now;
  }
}
