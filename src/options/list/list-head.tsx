import type { Article } from '../../model/article';
import type { Shelf } from '../../store/articles';
import { useText } from '../../ui/text-context';
import { useShelfName } from '../shell/rail';
import { useArticleActions } from './article-actions';
import { DeleteForever } from './delete-forever';
import type { Selection } from './selection';
import { SelectionBar } from './selection-bar';
import { TagTools } from './tag-tools';

interface ListHeadProps {
  shelf: Shelf;
  query: string;
  shown: Article[];
  searching: boolean;
  /** Whether the shelf has been read. */
  known: boolean;
  selection: Selection;
  onSelection(selection: Selection): void;
}

/** The head of a list: which shelf, how many articles; or what to do with those that are chosen. */
export function ListHead(props: ListHeadProps) {
  const { shelf, query, shown, searching, known, selection, onSelection } = props;
  const { text, counted } = useText();
  const shelfName = useShelfName();
  const actions = useArticleActions();
  const choosing = selection.ids.size > 0;
  return (
    <header class="list-head">
      <h1 class={choosing ? 'unseen' : ''}>
        <bdi>{shelf.kind === 'tag' ? `#${shelf.tag}` : shelfName(shelf)}</bdi>
      </h1>
      {/* That nothing was found is said below, where it can be seen. */}
      <p class={choosing || (!searching && !shown.length) ? 'unseen' : 'quiet'} role="status">
        {known && !query && shown.length > 0 && counted('articles', shown.length)}
        {known && query && counted(searching ? 'foundSoFar' : 'found', shown.length)}
      </p>
      {shelf.kind === 'tag' && known && !choosing && <TagTools key={shelf.tag} tag={shelf.tag} />}
      {shelf.kind === 'trash' && !choosing && shown.length > 0 && (
        <>
          <p class="quiet trash-ends">{text('trashKept')}</p>
          {!query && (
            <DeleteForever articles={shown} actions={actions} label={text('emptyTheTrash')} />
          )}
        </>
      )}
      {choosing && (
        <SelectionBar
          articles={shown}
          chosen={shown.filter(({ id }) => selection.ids.has(id))}
          onSelection={onSelection}
        />
      )}
    </header>
  );
}
