import { browser } from './browser';

interface SidePanel {
  open(where: { tabId: number }): Promise<void>;
}

/** Chrome's own, which the shared API does not know. */
const isSidePanel = (value: unknown): value is SidePanel =>
  typeof value === 'object' && value !== null && 'open' in value;

/**
 * Opens the margin list beside the page of a tab: the side panel in Chrome, the sidebar in Firefox.
 * Call it first thing in a click handler, a menu or a shortcut: browsers open it only then.
 */
export function openPanel(tabId: number): Promise<void> {
  const sidePanel: unknown = Reflect.get(browser, 'sidePanel');
  return isSidePanel(sidePanel) ? sidePanel.open({ tabId }) : browser.sidebarAction.open();
}
