import { SETTING_NAMES, type Settings, settingsFrom } from '../model/settings';
import { browser } from './browser';

/** The settings as they are now; what was never set has its default. */
export const readSettings = async (): Promise<Settings> =>
  settingsFrom(await browser.storage.local.get(SETTING_NAMES));

/** Changes the named settings and no others. */
export const changeSettings = (change: Partial<Settings>): Promise<void> =>
  browser.storage.local.set(change);

/** Tells the settings now and whenever they change, in any window. */
export const watchSettings = {
  subscribe(next: (settings: Settings) => void, failed: (error: unknown) => void) {
    const tell = () => readSettings().then(next, failed);
    browser.storage.local.onChanged.addListener(tell);
    tell();
    return { unsubscribe: () => browser.storage.local.onChanged.removeListener(tell) };
  },
};
