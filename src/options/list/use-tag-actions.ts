import { useMemo } from 'preact/hooks';
import { deleteTag, renameTag, restoreTags } from '../../store/rename-tag';
import type { TagShelf } from '../../store/shelves';
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

/** The actions, bound to the page's toast and undo; the address follows the tag. */
export function useTagActions(kind: TagShelf['kind']): TagActions {
  const { text } = useText();
  const { done, attempt } = useDoings();
  const { go } = usePlaces();
  return useMemo(() => {
    const field = kind === 'tag' ? 'tags' : 'categories';
    const placeOf = (tag: string): Place => ({ view: 'list', shelf: { kind, tag }, query: '' });
    return {
      rename: (from, to, merges) =>
        attempt(async () => {
          const changes = await renameTag(field, from, to);
          go(placeOf(to), { replace: true });
          done(text(merges ? 'tagMerged' : 'tagRenamed', from, to), async () => {
            await restoreTags(changes);
            // Whoever has gone elsewhere in the meantime stays there.
            if (location.hash === placeHash(placeOf(to))) go(placeOf(from), { replace: true });
          });
        }),
      remove: (tag) =>
        attempt(async () => {
          const changes = await deleteTag(field, tag);
          go({ view: 'list', shelf: { kind: 'all' }, query: '' });
          done(text('tagDeleted', tag), () => restoreTags(changes));
        }),
    };
  }, [kind, text, done, attempt, go]);
}
