import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useText } from './texts';

interface NoteAreaProps {
  value: string;
  /** Told of every input, at once; there is nothing to save on closing. */
  onInput(text: string): void;
}

/** A note, in a field as high as its text. Key it by the passage's id. */
export function NoteArea({ value, onInput }: NoteAreaProps) {
  const text = useText();
  const field = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState(value);
  useLayoutEffect(() => {
    if (!field.current?.matches(':focus')) setTyped(value);
  }, [value]);
  useLayoutEffect(() => {
    const area = field.current;
    if (!area || CSS.supports('field-sizing', 'content')) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight}px`;
  }, [typed]);

  return (
    <textarea
      ref={field}
      rows={2}
      dir="auto"
      value={typed}
      aria-label={text('highlightNote')}
      placeholder={text('noteInMargin')}
      onInput={(event) => {
        setTyped(event.currentTarget.value);
        onInput(event.currentTarget.value);
      }}
    />
  );
}
