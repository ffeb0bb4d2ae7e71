import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import './note-field.css';

interface NoteFieldProps {
  id?: string;
  /** What is stored. Taken over while nobody types here, never while somebody does. */
  value: string;
  /** Told of every input, at once; there is nothing to save on closing. */
  onInput(text: string): void;
  label: string;
  placeholder?: string;
}

const GROWS_BY_CSS = CSS.supports('field-sizing', 'content');

/**
 * A note, in a field as high as its text. Give it a `key` of what the note belongs to: the same
 * field must never go on to another article with the text of the first.
 */
export function NoteField({ id, value, onInput, label, placeholder }: NoteFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState(value);
  useLayoutEffect(() => {
    if (field.current !== document.activeElement) setTyped(value);
  }, [value]);

  useLayoutEffect(() => {
    if (GROWS_BY_CSS || !field.current) return;
    field.current.style.blockSize = 'auto';
    field.current.style.blockSize = `${field.current.scrollHeight}px`;
  }, [typed]);

  return (
    <textarea
      ref={field}
      id={id}
      class="note-field"
      rows={2}
      value={typed}
      aria-label={label}
      placeholder={placeholder}
      onInput={(event) => {
        setTyped(event.currentTarget.value);
        onInput(event.currentTarget.value);
      }}
    />
  );
}
