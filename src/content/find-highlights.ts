import { background } from '../platform/background';
import { marginHere } from './margin/margin-here';
import { pageAddress, watchRoutes } from './margin/watch-routes';

// Runs in every page of a site that the person granted, and so does next to nothing: it asks once
// whether the page has highlights. If it has, the background sends what shows them.

const FINDER = 'postilFinder';
/** Between two questions while the browser has not heard of a new address, and how many there are. */
const AGAIN_MS = 100;
const TIMES = 30;

async function ask(): Promise<void> {
  for (let time = 0; time < TIMES; time++) {
    // A margin that is there follows the page by itself.
    if (marginHere()?.isAlive()) return;
    if (await background.pageOpened(pageAddress(location))) return;
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}

function start(): void {
  const look = () => ask().catch(console.debug);
  watchRoutes(window, look);
  // A page that the browser prepares before it is opened has no tab yet.
  if ('prerendering' in document && document.prerendering)
    document.addEventListener('prerenderingchange', look, { once: true });
  else look();
}

if (!Reflect.has(globalThis, FINDER)) {
  Reflect.set(globalThis, FINDER, true);
  start();
}
