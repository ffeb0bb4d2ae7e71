import { Trash2 } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { IconButton } from '../../ui/icon-button';
import { useText } from '../../ui/text-context';
import type { ArticleActions } from './article-actions';
import './delete-forever.css';

interface DeleteForeverProps {
  ids: string[];
  actions: ArticleActions;
  /** What the button says; without it only the icon is shown. */
  label?: string;
  tabIndex?: number;
}

/**
 * Deletes articles of the trash for good, in two steps in the same place: the button asks, and what
 * has the focus then is the way out. Escape, and looking elsewhere, are ways out too.
 */
export function DeleteForever({ ids, actions, label, tabIndex }: DeleteForeverProps) {
  const { text, counted } = useText();
  const [asking, setAsking] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (asking || asked.current)
      place.current?.querySelector<HTMLElement>('[data-focus="true"]')?.focus();
    asked.current = false;
  }, [asking]);

  const leave = (refocus: boolean) => {
    asked.current = refocus;
    setAsking(false);
  };
  const question = counted('deleteForeverAsk', ids.length);
  return (
    <span class="delete-forever" ref={place}>
      {asking ? (
        <fieldset
          aria-label={question}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            leave(true);
          }}
          onFocusOut={({ relatedTarget, currentTarget }) => {
            if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget))
              leave(false);
          }}
        >
          <span>{question}</span>
          <button
            type="button"
            class="main"
            onClick={() => {
              leave(false);
              // The button goes with what it deletes; a row hands the focus on to the next.
              if (label) document.getElementById('main')?.focus();
              actions.deleteForever(ids);
            }}
          >
            {text('deleteForever')}
          </button>
          <button type="button" data-focus="true" onClick={() => leave(true)}>
            {text('keepArticles')}
          </button>
        </fieldset>
      ) : label ? (
        <button type="button" data-focus="true" onClick={() => setAsking(true)}>
          <Trash2 size={16} strokeWidth={1.75} aria-hidden="true" />
          {label}
        </button>
      ) : (
        <IconButton
          icon={Trash2}
          name={text('deleteForever')}
          data-focus="true"
          tabIndex={tabIndex}
          onClick={() => setAsking(true)}
        />
      )}
    </span>
  );
}
