import { useMemo } from 'preact/hooks';
import type { Shelf } from '../../store/articles';
import { deleteTag, renameTag, restoreTags } from '../../store/rename-tag';
import { useText } from '../../ui/text-context';
import { type Place, placeHash } from '../place';
import { useDoings } from '../shell/doings';
import { usePlaces } from '../shell/places';

/** What can be done with a tag as such; each is said when it is done and can be undone. */
interface TagActions {
  /** `merges`: the new name is that of a tag in use, and the two become one. */
  rename(from: string, to: string, merges: boolean): Promise<void>;
  remove(tag: string): Promise<void>;
}

const placeOf = (tag: string): Place => ({
  view: 'list',
  shelf: { kind: 'tag', tag } satisfies Shelf,
  query: '',
});

/** The actions, bound to the page's toast and undo; the address follows the tag. */
export function useTagActions(): TagActions {
  const { text } = useText();
  const { done, attempt } = useDoings();
  const { go } = usePlaces();
  return useMemo(
    () => ({
      rename: (from, to, merges) =>
        attempt(async () => {
          const changes = await renameTag(from, to);
          go(placeOf(to), { replace: true });
          done(text(merges ? 'tagMerged' : 'tagRenamed', from, to), async () => {
            await restoreTags(changes);
            // Whoever has gone elsewhere in the meantime stays there.
            if (location.hash === placeHash(placeOf(to))) go(placeOf(from), { replace: true });
          });
        }),
      remove: (tag) =>
        attempt(async () => {
          const changes = await deleteTag(tag);
          go({ view: 'list', shelf: { kind: 'all' }, query: '' });
          done(text('tagDeleted', tag), () => restoreTags(changes));
        }),
    }),
    [text, done, attempt, go],
  );
}
