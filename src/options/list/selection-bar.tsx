import { Archive, Download, Inbox, Star, Trash2, Undo2, X } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { tagCounts } from '../../store/tag-counts';
import { watch } from '../../store/watch';
import { IconButton } from '../../ui/icon-button';
import { TagInput } from '../../ui/tag-input';
import { useText } from '../../ui/text-context';
import { useLive } from '../../ui/use-live';
import { usePlaces } from '../shell/places';
import { useArticleActions } from './article-actions';
import { DeleteForever } from './delete-forever';
import { NOTHING, type Selection } from './selection';

interface SelectionBarProps {
  /** All rows of the list. */
  ids: string[];
  chosen: string[];
  inTrash: boolean;
  onSelection(selection: Selection): void;
}

/** What can be done with the chosen articles. */
export function SelectionBar({ ids, chosen, inTrash, onSelection }: SelectionBarProps) {
  const { text, counted } = useText();
  const { go } = usePlaces();
  const actions = useArticleActions();
  const tags = useLive(() => watch(tagCounts), []);
  const [draft, setDraft] = useState('');
  const all = chosen.length === ids.length;

  return (
    <div class="selection-bar" role="toolbar" aria-label={text('selectionActions')}>
      <IconButton icon={X} name={text('clearSelection')} onClick={() => onSelection(NOTHING)} />
      <strong role="status">{counted('selected', chosen.length)}</strong>
      {!all && (
        <button
          type="button"
          class="link"
          onClick={() => onSelection({ ids: new Set(ids), anchor: chosen[0] ?? '' })}
        >
          {text('selectAll')}
        </button>
      )}
      <span class="selection-space" />
      {inTrash ? (
        <>
          <button type="button" onClick={() => actions.restore(chosen)}>
            <Undo2 size={16} strokeWidth={1.75} aria-hidden="true" />
            {text('putBackAction')}
          </button>
          <DeleteForever ids={chosen} actions={actions} label={text('deleteForever')} />
        </>
      ) : (
        <>
          <div class="selection-tags">
            <TagInput
              id="selection-tag"
              tags={[]}
              onTags={(added) => actions.tag(chosen, added)}
              known={tags.status === 'ready' ? tags.value : []}
              draft={draft}
              onDraft={setDraft}
              label={text('addTag')}
              placeholder={text('addTag')}
            />
          </div>
          <IconButton
            icon={Inbox}
            name={text('moveToInbox')}
            onClick={() => actions.move(chosen, 'inbox')}
          />
          <IconButton
            icon={Archive}
            name={text('moveToArchive')}
            onClick={() => actions.move(chosen, 'archive')}
          />
          <IconButton
            icon={Star}
            name={text('favourite')}
            onClick={() => actions.favourite(chosen, true)}
          />
          <IconButton
            icon={Download}
            name={text('exportSelection')}
            onClick={() => go({ view: 'export', of: { kind: 'selection' } }, { ids: chosen })}
          />
          <IconButton
            icon={Trash2}
            name={text('moveToTrash')}
            onClick={() => actions.trash(chosen)}
          />
        </>
      )}
    </div>
  );
}
