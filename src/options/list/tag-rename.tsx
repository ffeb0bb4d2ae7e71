import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { folded, trimmed } from '../../model/tags';
import { useText } from '../../ui/text-context';

interface TagRenameProps {
  tag: string;
  /** The tags in use. */
  known: string[];
  onRename(to: string, merges: boolean): void;
  onLeave(): void;
}

/** A field for a tag's new name. It says beforehand when the name is that of another tag. */
export function TagRename({ tag, known, onRename, onLeave }: TagRenameProps) {
  const { text } = useText();
  const [typed, setTyped] = useState(tag);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.select(), []);

  const name = trimmed(typed);
  const other = known.find((one) => one !== tag && folded(one) === folded(name));
  const idle = !name || name === tag;

  return (
    <form
      class="tag-rename"
      onSubmit={(event) => {
        event.preventDefault();
        if (!idle) onRename(other ?? name, other !== undefined);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        onLeave();
      }}
    >
      <input
        ref={field}
        id="tag-name"
        type="text"
        value={typed}
        aria-label={text('tagNewName')}
        aria-describedby="tag-merges"
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        onInput={({ currentTarget: { value } }) => setTyped(value)}
      />
      <button type="submit" class="main" disabled={idle}>
        {text(other ? 'mergeTag' : 'renameTag')}
      </button>
      <button type="button" onClick={onLeave}>
        {text('cancel')}
      </button>
      <p id="tag-merges" class="quiet" role="status">
        {other && text('tagMerges', other)}
      </p>
    </form>
  );
}
