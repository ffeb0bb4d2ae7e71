import { browser } from './browser';
import type { PanelCalls } from './protocol';
import { activePage, type Page, pageInTab } from './tabs';
import { answer } from './wire';

/**
 * The page in front in this window, or that of the tab with this id: told now, and whenever it may be
 * another or may be known better. undefined where there is none.
 */
export const pageInFront = (tabId: number | undefined) => ({
  subscribe(next: (page: Page | undefined) => void, failed: (error: unknown) => void) {
    let told: string | undefined;
    const look = () => {
      const asked = tabId === undefined ? activePage() : pageInTab(tabId).catch(() => undefined);
      asked.then((page) => {
        const now = JSON.stringify(page ?? null);
        if (now === told) return;
        told = now;
        next(page);
      }, failed);
    };
    const hear = answer<PanelCalls, unknown>('panel', { look });
    const { tabs, permissions, runtime } = browser;
    const events = [tabs.onActivated, tabs.onUpdated, permissions.onAdded, permissions.onRemoved];
    for (const event of events) event.addListener(look);
    runtime.onMessage.addListener(hear);
    window.addEventListener('focus', look);
    look();
    return {
      unsubscribe() {
        for (const event of events) event.removeListener(look);
        runtime.onMessage.removeListener(hear);
        window.removeEventListener('focus', look);
      },
    };
  },
});
