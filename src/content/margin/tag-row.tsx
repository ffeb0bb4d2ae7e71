import { X } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import { useText } from './texts';

/** What ends a tag, in Latin and Chinese punctuation. */
const SEPARATOR = /[,，、;；\n\t]/;

const trimmed = (tag: string) => tag.replace(/\s+/g, ' ').trim().replace(/^#+/, '');

interface TagRowProps {
  tags: readonly string[];
  onTags(tags: string[]): void;
}

/**
 * The tags of a passage, and a field for more. It offers no tags to choose from: which ones the
 * library knows is no business of the page's process.
 */
export function TagRow({ tags, onTags }: TagRowProps) {
  const text = useText();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');

  const add = (written: string) => {
    const added = written
      .split(SEPARATOR)
      .map(trimmed)
      .filter((tag) => tag && !tags.includes(tag));
    if (added.length) onTags([...tags, ...new Set(added)]);
    setTyped('');
  };
  const remove = (tag: string) => {
    onTags(tags.filter((one) => one !== tag));
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const last = tags.at(-1);
    if (event.key === 'Enter' && typed.trim()) add(typed);
    else if (event.key === 'Backspace' && !typed && !event.repeat && last) remove(last);
    else return;
    event.preventDefault();
  };

  return (
    <div class="tags">
      <ul aria-label={text('highlightTags')}>
        {tags.map((tag) => (
          <li key={tag}>
            <span dir="auto">{tag}</span>
            <button
              type="button"
              aria-label={text('removeTag', tag)}
              title={text('removeTag', tag)}
              onClick={() => remove(tag)}
            >
              <X size={16} strokeWidth={1.75} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <input
        ref={field}
        type="text"
        dir="auto"
        aria-label={text('highlightTags')}
        placeholder={tags.length ? '' : text('addTag')}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        enterkeyhint="done"
        value={typed}
        onKeyDown={onKeyDown}
        onInput={(event) => {
          const { value } = event.currentTarget;
          if (!event.isComposing && SEPARATOR.test(value)) add(value);
          else setTyped(value);
        }}
        onCompositionEnd={(event) => {
          if (SEPARATOR.test(event.currentTarget.value)) add(event.currentTarget.value);
        }}
        // Half a tag is worth keeping when the card closes.
        onBlur={() => typed.trim() && add(typed)}
      />
    </div>
  );
}
