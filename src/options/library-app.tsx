import { useEffect, useState } from 'preact/hooks';
import { watchSettings } from '../platform/settings';
import { HighlighterNamesContext } from '../ui/highlighter-names';
import { useLive } from '../ui/use-live';
import { Announcer } from './shell/announcer';
import { createKeys, KeysContext } from './shell/keys';
import { LibraryFrame } from './shell/library-frame';
import { PlacesContext } from './shell/places';
import { usePlace } from './shell/use-place';
import { createJobs, JobsContext } from './transfer/jobs';
import { useResumedImport } from './transfer/use-import';

/** The library: everything that is kept, to find, read, mark and hand on. */
export function LibraryApp() {
  const places = usePlace();
  const [keys] = useState(createKeys);
  const [jobs] = useState(createJobs);
  useResumedImport(jobs.import);
  const settings = useLive(() => watchSettings, []);
  const theme = settings.status === 'ready' ? settings.value.theme : 'system';

  useEffect(() => {
    document.addEventListener('keydown', keys.press);
    return () => document.removeEventListener('keydown', keys.press);
  }, [keys]);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);

  // Settings are there within a moment; a page in the wrong colours would flash.
  if (settings.status === 'loading') return null;
  return (
    <KeysContext.Provider value={keys}>
      <PlacesContext.Provider value={places}>
        <JobsContext.Provider value={jobs}>
          <Announcer>
            {settings.status === 'ready' && (
              <HighlighterNamesContext.Provider value={settings.value.highlighterNames}>
                <LibraryFrame settings={settings.value} />
              </HighlighterNamesContext.Provider>
            )}
          </Announcer>
        </JobsContext.Provider>
      </PlacesContext.Provider>
    </KeysContext.Provider>
  );
}
