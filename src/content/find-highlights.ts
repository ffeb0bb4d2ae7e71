import { background } from '../platform/background';
import { marginHere } from './margin/margin-here';
import { pageAddress, watchRoutes } from './margin/watch-routes';

// Runs in every page of a site that the person granted, and so does next to nothing: it asks whether
// the page is saved, which the toolbar button then says, and has highlights. If it has, the background
// sends what shows them.

const FINDER = 'postilFinder';
/** Between two questions while the browser has not heard of a new address, and how many there are. */
const AGAIN_MS = 100;
const TIMES = 30;

/** Asks until the browser has heard of this address. */
async function ask(question: (url: string) => Promise<boolean>): Promise<void> {
  for (let time = 0; time < TIMES; time++) {
    if (await question(pageAddress(location))) return;
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}

function start(): void {
  const look = () => {
    // A margin that is there follows the page by itself; only the toolbar button has to hear of it.
    const { pageShown, pageOpened } = background;
    ask(marginHere()?.isAlive() ? pageShown : pageOpened).catch(console.debug);
  };
  const lookAgain = () => {
    if (document.visibilityState === 'visible') ask(background.pageShown).catch(console.debug);
  };
  watchRoutes(window, look);
  // The library may have changed while the person was elsewhere, and the browser takes the badge off
  // a page that comes back from its cache.
  document.addEventListener('visibilitychange', lookAgain);
  window.addEventListener('pageshow', ({ persisted }) => persisted && lookAgain());
  // A page that the browser prepares before it is opened has no tab yet.
  if ('prerendering' in document && document.prerendering)
    document.addEventListener('prerenderingchange', look, { once: true });
  else look();
}

if (!Reflect.has(globalThis, FINDER)) {
  Reflect.set(globalThis, FINDER, true);
  start();
}
