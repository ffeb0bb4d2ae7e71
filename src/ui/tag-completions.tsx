import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { KnownTag } from './tag-edit';
import { useText } from './text-context';

interface TagCompletionsProps {
  id: string;
  label: string;
  /** The field that the list belongs to; it keeps the focus. */
  field: RefObject<HTMLElement | null>;
  offered: KnownTag[];
  /** Which one the arrow keys have reached; -1 for none. */
  active: number;
  onChoose(tag: string): void;
}

/**
 * The list under a tag field. It lies over everything, fixed to the window, because a scrolling part
 * of the page would cut it off; where there is no room below it opens upwards.
 */
export function TagCompletions(props: TagCompletionsProps) {
  const { id, label, field, offered, active, onChoose } = props;
  const { counted } = useText();
  const list = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const box = field.current?.parentElement?.getBoundingClientRect();
    if (!list.current || !box || !offered.length) return;
    const { style, offsetHeight: height } = list.current;
    const fits = box.bottom + height <= window.innerHeight || box.top < height;
    style.left = `${box.left}px`;
    style.inlineSize = `${box.width}px`;
    style.top = `${fits ? box.bottom : box.top - height}px`;
  }, [offered.length, field]);

  return (
    <div
      id={id}
      ref={list}
      class="tag-completions"
      role="listbox"
      aria-label={label}
      hidden={!offered.length}
    >
      {offered.map(({ tag, count }, index) => (
        // The pointer must not take the focus from the field: leaving it closes the list.
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, as the pattern asks
        <div
          key={tag}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          tabIndex={-1}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(tag)}
        >
          <span>{tag}</span>
          <span class="quiet small">{counted('articles', count)}</span>
        </div>
      ))}
    </div>
  );
}
