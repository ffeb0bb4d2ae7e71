import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Article } from '../model/article';
import { addTags } from '../model/tags';
import { joinNotes, type Typed } from '../model/typed-draft';
import { dropDraft } from '../store/drafts';
import { editArticle } from '../store/edit-articles';
import { NoteField } from '../ui/note-field';
import type { KnownTag } from '../ui/tag-edit';
import { TagInput } from '../ui/tag-input';
import { useText } from '../ui/text-context';
import { storeTyped } from './store-typed';

interface MarginFieldsProps {
  /** The page's urlKey: the name of its draft. */
  draftKey: string;
  article: Article | undefined;
  known: KnownTag[];
  /** What was typed when the popup was open last. */
  typed: Typed;
  /** Told when what was typed could not be stored. */
  onTrouble(error: unknown): void;
}

/**
 * Tags and note. Every input is stored at once: in the article when there is one, else in a draft,
 * which the clip gives to the article. What was typed between that and the article's arrival here is
 * put into it then. Stays mounted while the popup is open.
 */
export function MarginFields(props: MarginFieldsProps) {
  const { draftKey, article, known, typed, onTrouble } = props;
  const { text } = useText();
  // What waits to be seen in the article. The ref is ahead of the state when two inputs meet.
  const held = useRef(typed);
  const [waiting, setWaiting] = useState(typed);
  // The notes that went into the draft: the clip may have given any of them to the article.
  const drafted = useRef(typed.note ? [typed.note] : []);
  const [joined, setJoined] = useState(false);
  const fields = useRef<HTMLDivElement>(null);

  const hold = (change: Partial<Typed>) => {
    held.current = { ...held.current, ...change };
    setWaiting(held.current);
  };
  const onlyTag = () => ({ tags: [], tag: held.current.tag, note: undefined });
  const keep = (change: Partial<Typed>) => {
    hold(change);
    if (change.note) drafted.current.push(change.note);
    storeTyped(draftKey, article ? onlyTag() : held.current).catch(onTrouble);
  };
  const focusIn = (field: 'input' | 'textarea') => fields.current?.querySelector(field)?.focus();

  // Before anybody can have clicked elsewhere.
  useLayoutEffect(() => focusIn('input'), []);

  useEffect(() => {
    if (!article) return;
    const note = joinNotes(article.note, held.current.note, drafted.current);
    const tags = addTags(article.tags, held.current.tags, known);
    const settle = async () => {
      if (note !== article.note || tags.length > article.tags.length)
        await editArticle(article.id, { note, tags });
      await dropDraft(draftKey);
      await storeTyped(draftKey, onlyTag());
    };
    settle().catch(onTrouble);
    // The field shows what was typed; a note that it does not show must be brought into it.
    if (held.current.note && note !== held.current.note) setJoined(true);
    hold({ note: note || undefined });
  }, [article?.id]);

  useLayoutEffect(() => {
    if (joined) focusIn('textarea');
  }, [joined]);

  useEffect(() => {
    const { tags, note } = held.current;
    if (tags.length && tags.every((tag) => article?.tags.includes(tag))) hold({ tags: [] });
    if (note !== undefined && note === article?.note) hold({ note: undefined });
  }, [article]);

  const onTags = (tags: string[]) => {
    if (article) editArticle(article.id, { tags }).catch(onTrouble);
    else keep({ tags });
  };
  const onNote = (note: string) => {
    if (!article) return keep({ note });
    hold({ note: undefined });
    editArticle(article.id, { note }).catch(onTrouble);
  };

  return (
    <div class="margin-fields" ref={fields}>
      <TagInput
        id="tag"
        tags={addTags(article?.tags ?? [], waiting.tags, known)}
        onTags={onTags}
        known={known}
        draft={waiting.tag}
        onDraft={(tag) => keep({ tag })}
        label={text('tags')}
        placeholder={text('addTag')}
        words={article?.categories ?? []}
      />
      <NoteField
        key={String(joined)}
        id="note"
        value={waiting.note ?? article?.note ?? ''}
        onInput={onNote}
        label={text('note')}
        placeholder={text('addNote')}
      />
    </div>
  );
}
