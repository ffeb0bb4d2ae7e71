import { Plus, X } from 'lucide-preact';
import { useRef, useState } from 'preact/hooks';
import { addTags, splitTyped, suggestedTags } from '../model/tags';
import { TagCompletions } from './tag-completions';
import { completions, type KnownTag } from './tag-edit';
import { useText } from './text-context';
import { useSent } from './use-sent';
import './tag-input.css';

interface TagInputProps {
  /** Of the field; one page may hold several. */
  id: string;
  tags: string[];
  onTags(tags: string[]): void;
  /** The tags in use, for completion. */
  known: KnownTag[];
  /** The half-typed tag, held outside so that it can be kept. Must come back at once. */
  draft: string;
  onDraft(text: string): void;
  label: string;
  placeholder?: string;
  /** The source's own words for it; those that are tags in use are offered. */
  words?: string[];
}

/**
 * Tags as chips, and a field for more: a combobox after the ARIA pattern, with the list offered from
 * the tags in use. Enter and comma add, Backspace in the empty field takes the last one off.
 */
export function TagInput(props: TagInputProps) {
  const { id, known, draft, onDraft, label, placeholder, words = [] } = props;
  const [tags, setTags] = useSent(props.tags, props.onTags);
  const { text } = useText();
  const field = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [said, say] = useState('');

  const offered = open ? completions(known, tags, draft) : [];
  const close = () => {
    setOpen(false);
    setActive(-1);
  };

  const add = (added: string[], rest = '') => {
    const next = addTags(tags, added, known);
    if (next.length > tags.length) {
      setTags(next);
      say(text('tagAdded', next.slice(tags.length).join(', ')));
    }
    onDraft(rest);
    close();
  };
  const remove = (tag: string) => {
    setTags(tags.filter((one) => one !== tag));
    say(text('tagRemoved', tag));
    field.current?.focus();
  };

  const onTyped = (typed: string, composing: boolean) => {
    // An input method shows half-made words in the field; what looks like a comma is not one yet.
    const { done, rest } = composing ? { done: [], rest: typed } : splitTyped(typed);
    if (done.length) return add(done, rest);
    onDraft(rest);
    setOpen(rest.trim() !== '');
    setActive(-1);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // Safari and older Chromium tell the Enter that ends a composition only by this code.
    if (event.isComposing || event.keyCode === 229) return;
    const { key } = event;
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    const chosen = offered[active];
    if (step) {
      const choices = open ? offered : completions(known, tags, draft);
      if (!choices.length) return;
      setOpen(true);
      // One place more than there are choices: the field itself, with what was typed.
      const places = choices.length + 1;
      setActive(((active + 1 + step + places) % places) - 1);
    } else if (key === 'Enter' && (chosen || draft.trim())) add([chosen?.tag ?? draft]);
    else if (key === 'Tab' && chosen) add([chosen.tag]);
    else if (key === 'Escape' && offered.length) close();
    else if (key === 'Backspace' && !draft && !event.repeat && tags.length) {
      const last = tags.at(-1);
      if (last !== undefined) remove(last);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="tag-input">
      <ul aria-label={label}>
        {tags.map((tag) => (
          <li key={tag} data-tag={tag}>
            <span>{tag}</span>
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
        id={id}
        type="text"
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={offered.length > 0}
        aria-controls={`${id}-offered`}
        aria-activedescendant={offered[active] ? `${id}-offered-${active}` : undefined}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        enterkeyhint="done"
        placeholder={tags.length ? '' : placeholder}
        value={draft}
        onInput={(event) => onTyped(event.currentTarget.value, event.isComposing)}
        onCompositionEnd={(event) => onTyped(event.currentTarget.value, false)}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <TagCompletions
        id={`${id}-offered`}
        label={label}
        field={field}
        offered={offered}
        active={active}
        onChoose={(tag) => add([tag])}
      />
      {suggestedTags(words, tags, known).map((tag) => (
        <button
          key={tag}
          type="button"
          class="tag-suggestion"
          aria-label={text('addTagNamed', tag)}
          title={text('suggestedTag')}
          onClick={() => add([tag], draft)}
        >
          <Plus size={16} strokeWidth={1.75} aria-hidden="true" />
          {tag}
        </button>
      ))}
      <span class="unseen" role="status">
        {said}
      </span>
    </div>
  );
}
