import { useMemo } from 'preact/hooks';
import type { SavedSearch } from '../../model/settings';
import { changeSettings, readSettings } from '../../platform/settings';
import { useText } from '../../ui/text-context';
import { useDoings } from '../shell/doings';

/** What can be done with searches that are kept by name; each is said and can be undone. */
interface SearchActions {
  keep(search: SavedSearch): Promise<void>;
  forget(search: SavedSearch): Promise<void>;
}

const put = async (search: SavedSearch) =>
  changeSettings({ searches: [...(await others(search)), search] });
const drop = async (search: SavedSearch) => changeSettings({ searches: await others(search) });
const others = async ({ query }: SavedSearch) =>
  (await readSettings()).searches.filter((one) => one.query !== query);

/** The actions, bound to the page's toast and undo. */
export function useSearchActions(): SearchActions {
  const { text } = useText();
  const { done, attempt } = useDoings();
  return useMemo(
    () => ({
      keep: (search) =>
        attempt(async () => {
          await put(search);
          done(text('searchKept', search.name), () => drop(search));
        }),
      forget: (search) =>
        attempt(async () => {
          await drop(search);
          done(text('searchForgotten', search.name), () => put(search));
        }),
    }),
    [text, done, attempt],
  );
}
