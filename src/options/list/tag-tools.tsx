import { useState } from 'preact/hooks';
import type { TagShelf } from '../../store/shelves';
import { tagCounts } from '../../store/tag-counts';
import { watch } from '../../store/watch';
import { useText } from '../../ui/text-context';
import { useLive } from '../../ui/use-live';
import { TagRename } from './tag-rename';
import { useTagActions } from './use-tag-actions';
import './tag-tools.css';

/** The page of the tag goes, and the button that was pressed with it. */
const focusMain = () => document.getElementById('main')?.focus();

/** What can be done with the tag or category whose articles are listed. */
export function TagTools({ shelf }: { shelf: TagShelf }) {
  const { tag } = shelf;
  const field = shelf.kind === 'tag' ? 'tags' : 'categories';
  const { text } = useText();
  const actions = useTagActions(shelf.kind);
  const tags = useLive(() => watch(() => tagCounts(field)), [field]);
  const [renaming, setRenaming] = useState(false);
  const known = tags.status === 'ready' ? tags.value.map((one) => one.tag) : [];
  const holds = known.some((one) => one.startsWith(`${tag}/`));

  if (renaming)
    return (
      <TagRename
        tag={tag}
        known={known}
        onRename={(to, merges) => {
          setRenaming(false);
          focusMain();
          actions.rename(tag, to, merges);
        }}
        onLeave={() => {
          setRenaming(false);
          requestAnimationFrame(() => document.getElementById('rename-tag')?.focus());
        }}
      />
    );
  return (
    <div class="tag-tools">
      <button type="button" id="rename-tag" class="quiet" onClick={() => setRenaming(true)}>
        {text('renameTag')}
      </button>
      <button
        type="button"
        id="delete-tag"
        class="quiet"
        onClick={() => {
          focusMain();
          actions.remove(tag);
        }}
      >
        {text(
          shelf.kind === 'category' ? 'deleteCategory' : holds ? 'deleteTagNested' : 'deleteTag',
        )}
      </button>
    </div>
  );
}
