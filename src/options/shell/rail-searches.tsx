import { Bookmark } from 'lucide-preact';
import { watchSettings } from '../../platform/settings';
import { useText } from '../../ui/text-context';
import { useLive } from '../../ui/use-live';
import { placeHash } from '../place';
import { usePlaces } from './places';
import { RailLink } from './rail-link';

/** The searches that are kept by name. */
export function RailSearches({ onChosen }: { onChosen(): void }) {
  const { text } = useText();
  const { place } = usePlaces();
  const settings = useLive(() => watchSettings, []);
  if (settings.status !== 'ready' || !settings.value.searches.length) return null;
  return (
    <>
      <h2 id="rail-searches">{text('searches')}</h2>
      <ul class="rail-searches" aria-labelledby="rail-searches">
        {settings.value.searches.map(({ name, query }) => {
          const hash = placeHash({ view: 'list', shelf: { kind: 'all' }, query });
          return (
            <RailLink
              key={query}
              hash={hash}
              icon={Bookmark}
              name={name}
              current={hash === placeHash(place)}
              narrow={false}
              onChosen={onChosen}
            />
          );
        })}
      </ul>
    </>
  );
}
