import { Pencil } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import type { Article } from '../../model/article';
import { editArticle } from '../../store/edit-articles';
import { IconButton } from '../../ui/icon-button';
import { useText } from '../../ui/text-context';
import { useDoings } from '../shell/doings';

/** The title, which a person may set right. Enter keeps it, Escape leaves it as it was. */
export function TitleField({ article: { id, title, dir } }: { article: Article }) {
  const { text } = useText();
  const { attempt, done } = useDoings();
  const [editing, setEditing] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);

  const leave = () => {
    setEditing(false);
    requestAnimationFrame(() => heading.current?.querySelector('button')?.focus());
  };
  const kept = useRef(title);
  const keep = (typed: string) => {
    const next = typed.replace(/\s+/g, ' ').trim();
    // A field that is taken away loses the focus too, and would keep the same title again.
    if (!next || next === title || next === kept.current) return;
    kept.current = next;
    attempt(async () => {
      await editArticle(id, { title: next });
      done(text('titleChanged'), () => editArticle(id, { title }));
    });
  };

  return (
    <h1 ref={heading} class="article-title" dir={dir || 'auto'}>
      {editing ? (
        <textarea
          aria-label={text('titleLabel')}
          rows={1}
          defaultValue={title}
          ref={(field) => {
            if (field && document.activeElement !== field) field.select();
          }}
          onBlur={(event) => {
            keep(event.currentTarget.value);
            setEditing(false);
          }}
          onKeyDown={(event) => {
            if (event.isComposing) return;
            if (event.key === 'Escape') event.currentTarget.value = title;
            else if (event.key !== 'Enter') return;
            event.preventDefault();
            event.stopPropagation();
            keep(event.currentTarget.value);
            leave();
          }}
        />
      ) : (
        <>
          {title || text('untitled')}
          <IconButton
            icon={Pencil}
            name={text('editTitle')}
            onClick={() => {
              kept.current = title;
              setEditing(true);
            }}
          />
        </>
      )}
    </h1>
  );
}
