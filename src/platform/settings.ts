import type { Color } from '../model/annotation';
import type { BodyForm, ProfileName } from '../model/profile';
import { browser } from './browser';

/** What a person can set; few, and the defaults need no change. */
export interface Settings {
  profile: ProfileName;
  body: BodyForm;
  /** The highlighter that H uses: the one used last. */
  color: Color;
  theme: 'system' | 'light' | 'sepia' | 'dark';
  /** Hosts to which highlights are not to return by themselves; there it is not offered again. */
  declinedSites: string[];
}

const DEFAULTS: Settings = {
  profile: 'plain',
  body: 'markdown',
  color: 'amber',
  theme: 'system',
  declinedSites: [],
};

/** The settings as they are now; what was never set has its default. */
export const readSettings = async (): Promise<Settings> =>
  ({ ...DEFAULTS, ...(await browser.storage.local.get(Object.keys(DEFAULTS))) }) as Settings;

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
