import { browser } from './browser';
import type { BackgroundCalls } from './protocol';
import { remote } from './wire';

/** The background, as pages and content scripts call it; a sleeping one is woken. */
export const background = remote<BackgroundCalls>('background', (mail) =>
  browser.runtime.sendMessage(mail),
);
