import { Menu } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Settings } from '../../model/settings';
import { IconButton } from '../../ui/icon-button';
import { useText } from '../../ui/text-context';
import { useDueBackup } from '../backup/use-due-backup';
import { useQueueRunner } from '../queue/use-queue-runner';
import { useKeys } from './keys';
import { KeysHelp } from './keys-help';
import { usePlaces } from './places';
import { Rail } from './rail';
import { SearchField } from './search-field';
import { listBeside, ShownView } from './shown-view';
import { useGoKeys } from './use-go-keys';
import { useMedia } from './use-media';
import { useUpkeep } from './use-upkeep';
import { useView } from './use-view';
import { ViewStateContext } from './view-state';
import './library-frame.css';

/** The list stands beside an open article from here on. */
const BESIDE = '(min-width: 1600px)';

/** The rail, the search field and the view that the place names. */
export function LibraryFrame({ settings }: { settings: Settings }) {
  const { text } = useText();
  const { place } = usePlaces();
  const single = useMedia('(max-width: 719px)');
  const small = useMedia('(max-width: 899px)');
  const wide = useMedia(BESIDE);
  const [menu, setMenu] = useState(false);
  const [help, setHelp] = useState(false);
  const { view, tell } = useView(place);
  const settled = useOnce(view.state !== 'loading');
  const folded = small || place.view === 'article';

  useGoKeys();
  useUpkeep();
  useQueueRunner(settled);
  useDueBackup(settled);
  useKeys({ '?': () => setHelp(true) });

  return (
    <div class="library" data-view={place.view} data-beside={wide && listBeside(place)}>
      <button type="button" class="skip" onClick={() => document.getElementById('main')?.focus()}>
        {text('skipToContent')}
      </button>
      {menu && folded ? (
        <OpenMenu onClose={() => setMenu(false)} />
      ) : (
        !single && <Rail narrow={folded} settled={settled} onChosen={() => {}} />
      )}
      <header class="top">
        {folded && (
          <IconButton
            id="menu"
            icon={Menu}
            size={20}
            name={text('menu')}
            aria-expanded={menu}
            onClick={() => setMenu(!menu)}
          />
        )}
        <SearchField onLeave={focusFirstRow} />
      </header>
      <main
        id="main"
        tabIndex={-1}
        data-view={place.view}
        data-state={view.state}
        data-exported={view.exported}
        data-import={view.import}
        data-restore={view.restore}
      >
        <ViewStateContext.Provider value={tell}>
          <ShownView place={place} settings={settings} wide={wide} onKeys={() => setHelp(true)} />
        </ViewStateContext.Provider>
      </main>
      {help && <KeysHelp onClose={() => setHelp(false)} />}
    </div>
  );
}

/** The whole rail over the page, where only a part of it or none has room. */
function OpenMenu({ onClose }: { onClose(): void }) {
  const { text } = useText();
  const menu = useRef<HTMLDivElement>(null);
  useKeys({ Escape: onClose });
  useEffect(() => {
    menu.current?.querySelector('a')?.focus();
    return () => document.getElementById('menu')?.focus();
  }, []);
  return (
    <div class="open-menu" ref={menu}>
      <Rail narrow={false} settled onChosen={onClose} />
      <button type="button" aria-label={text('closeMenu')} onClick={onClose} />
    </div>
  );
}

/** True from the moment on that `happened` was. */
function useOnce(happened: boolean): boolean {
  const once = useRef(false);
  once.current ||= happened;
  return once.current;
}

function focusFirstRow() {
  const row = document.querySelector('[data-article] a');
  if (row instanceof HTMLElement) row.focus();
}
