import { browser } from './browser';
import type { PanelCalls } from './protocol';
import { remote } from './wire';

const panel = remote<PanelCalls>('panel', (mail) => browser.runtime.sendMessage(mail));

/** Has an open margin list look again at which page is in front: a person has just let us in there. */
export const tellPanel = (): void => {
  // Mostly there is none.
  panel.look().catch(() => undefined);
};
