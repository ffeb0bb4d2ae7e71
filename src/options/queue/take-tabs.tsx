import { AppWindow } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { urlKey } from '../../model/url-key';
import { askAllSites, watchAllSites } from '../../platform/queue-access';
import { windowTabs } from '../../platform/window-tabs';
import { addressLine } from '../../store/queue-draft';
import { useText } from '../../ui/text-context';
import { useLive } from '../../ui/use-live';
import { useDoings } from '../shell/doings';
import { usePlaces } from '../shell/places';
import { readAddresses } from './read-addresses';

interface TakeTabsProps {
  /** The window that was asked for from elsewhere; 0 for this one, when it is asked for. */
  window: number;
  typed: string;
  onTyped(text: string): void;
}

/**
 * Puts the pages of all tabs of a window into the field for addresses. Browsers tell an extension where
 * a tab is only if it may read its site, so it asks for that first, and says why.
 */
export function TakeTabs({ window, typed, onTyped }: TakeTabsProps) {
  const { text, counted } = useText();
  const { attempt } = useDoings();
  const { go } = usePlaces();
  const grant = useLive(() => watchAllSites, []);
  const allowed = grant.status === 'ready' && grant.value;
  const [open, setOpen] = useState(window !== 0);
  const [said, say] = useState('');
  const asked = useRef(false);

  const take = async () => {
    const { tabs, withheld } = await windowTabs(window);
    const there = new Set(readAddresses(typed).addresses.map(({ url }) => urlKey(url)));
    const fresh = tabs.filter(({ url }) => !there.has(urlKey(url)));
    onTyped([typed.trimEnd(), ...fresh.map(addressLine)].filter(Boolean).join('\n'));
    say(tabs.length || !withheld ? '' : text('queueNoTabs'));
    setOpen(false);
    // Reloading the page asks for no tabs again.
    if (window) go({ view: 'queue', window: 0 }, { replace: true });
  };
  const allow = () =>
    attempt(async () => {
      if (await askAllSites()) await take();
      else say(text('queueTabsRefused'));
    });
  const begin = () => (allowed ? attempt(take) : setOpen(!open));

  // The popup sent the person here for the tabs: what may be listed at once is.
  useEffect(() => {
    if (!window || !allowed || asked.current) return;
    asked.current = true;
    void attempt(take);
  }, [window, allowed]);

  return (
    <div class="queue-tabs">
      <button
        id="queue-tabs"
        type="button"
        aria-expanded={allowed ? undefined : open}
        onClick={begin}
      >
        <AppWindow size={16} strokeWidth={1.75} aria-hidden="true" />
        {text('queueTabs')}
      </button>
      {open && grant.status === 'ready' && !allowed && (
        <div class="queue-tabs-why">
          <p>{text('queueTabsWhy')}</p>
          <button id="queue-allow-tabs" type="button" class="outlined" onClick={allow}>
            {text('queueTabsAllow')}
          </button>
          <SomeTabs
            window={window}
            label={(count) => counted('queueTabsSome', count)}
            onTake={() => attempt(take)}
          />
        </div>
      )}
      <p role="status" class="quiet">
        {said}
      </p>
    </div>
  );
}

interface SomeTabsProps {
  window: number;
  label(count: number): string;
  onTake(): void;
}

/** Those tabs whose sites are allowed already can be had without another word. */
function SomeTabs({ window, label, onTake }: SomeTabsProps) {
  const [count, setCount] = useState(0);
  useEffect(() => {
    windowTabs(window).then(({ tabs }) => setCount(tabs.length), console.error);
  }, [window]);
  if (!count) return null;
  return (
    <button type="button" class="link" onClick={onTake}>
      {label(count)}
    </button>
  );
}
