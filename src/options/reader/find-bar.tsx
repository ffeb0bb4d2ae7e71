import { ChevronDown, ChevronUp, X } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import { IconButton } from '../../ui/icon-button';
import { useText } from '../../ui/text-context';
import { useKeys } from '../shell/keys';
import type { Find } from './use-find';
import './find-bar.css';

interface FindBarProps {
  find: Find;
  /** Counts how often the bar was asked for by key; each time the field takes the focus. */
  asked: number;
  onClose(): void;
}

/** Finding words in the article: Enter goes on, Shift+Enter back, Escape closes. */
export function FindBar({ find, asked, onClose }: FindBarProps) {
  const { text, counted } = useText();
  const field = useRef<HTMLInputElement>(null);
  const { query, count, current } = find;
  // While the focus is in the text.
  useKeys({ Escape: onClose });
  useEffect(() => {
    if (!asked) return;
    field.current?.focus();
    field.current?.select();
  }, [asked]);

  return (
    <search
      id="find"
      class="find-bar"
      aria-label={text('findInArticle')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <input
        ref={field}
        type="text"
        enterkeyhint="search"
        aria-label={text('findInArticle')}
        placeholder={text('findInArticle')}
        value={query}
        onInput={(event) => find.ask(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing) return;
          event.preventDefault();
          find.step(event.shiftKey ? -1 : 1);
        }}
      />
      <span class="find-count" aria-hidden="true">
        {query.trim() && (count ? text('progressOf', current + 1, count) : text('findNothing'))}
      </span>
      <span class="unseen" role="status">
        {query.trim() && (count ? counted('findPlaces', count) : text('findNothing'))}
      </span>
      <IconButton
        icon={ChevronUp}
        name={text('findPrevious')}
        disabled={!count}
        onClick={() => find.step(-1)}
      />
      <IconButton
        icon={ChevronDown}
        name={text('findNext')}
        disabled={!count}
        onClick={() => find.step(1)}
      />
      <IconButton icon={X} name={text('close')} onClick={onClose} />
    </search>
  );
}
