import { changeSettings, readSettings, watchSettings } from '../platform/settings';
import { watchSiteAccess } from '../platform/site-access';
import { useLive } from '../ui/use-live';

/** So many declined sites are remembered; the oldest is offered again then. */
const REMEMBERED = 500;

interface SiteAccess {
  /** Whether highlights return to this page by themselves; undefined until the browser has said. */
  granted: boolean | undefined;
  /** Whether it may be offered: not where it is so already, nor where it was declined. */
  offered: boolean;
  decline(): Promise<void>;
}

/** What the person allowed on the site of a page, and whether to offer it. */
export function useSiteAccess(url: string): SiteAccess {
  const site = new URL(url).hostname;
  const access = useLive(() => watchSiteAccess(url), [url]);
  const settings = useLive(() => watchSettings, []);
  const granted = access.status === 'ready' ? access.value : undefined;
  return {
    granted,
    offered:
      granted === false &&
      settings.status === 'ready' &&
      !settings.value.declinedSites.includes(site),
    async decline() {
      const { declinedSites } = await readSettings();
      await changeSettings({
        declinedSites: [...declinedSites.filter((one) => one !== site), site].slice(-REMEMBERED),
      });
    },
  };
}
