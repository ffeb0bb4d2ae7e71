import { Plus } from 'lucide-preact';
import { useRef } from 'preact/hooks';
import type { RecipeKey } from '../../model/recipe';
import { useText } from '../../ui/text-context';
import { KeyRow } from './key-row';
import type { Problems } from './problems';

interface KeyListProps {
  keys: readonly RecipeKey[];
  problems: Problems;
  onKeys(keys: RecipeKey[]): void;
}

/** The keys of the front matter in their order. */
export function KeyList({ keys, problems, onKeys }: KeyListProps) {
  const { text } = useText();
  const rows = useRef<HTMLOListElement>(null);
  // Rows have no name of their own that would stay while a key is typed; these go with them.
  const marks = useRef<number[]>([]);
  const next = useRef(0);
  while (marks.current.length < keys.length) marks.current.push(next.current++);
  marks.current.length = keys.length;

  const move = (at: number, by: 1 | -1) => {
    marks.current = swapped(marks.current, at, at + by);
    onKeys(swapped(keys, at, at + by));
  };
  const remove = (at: number) => {
    marks.current.splice(at, 1);
    onKeys(keys.toSpliced(at, 1));
    // Focus would fall to the page with the button that had it.
    rows.current?.focus();
  };
  const add = () => {
    const used = new Set(keys.map(({ key }) => key));
    let key = 'key';
    for (let count = 2; used.has(key); count++) key = `key${count}`;
    onKeys([...keys, { key, fixed: '' }]);
    requestAnimationFrame(() => {
      const name = rows.current?.querySelector('li:last-child input');
      if (name instanceof HTMLInputElement) name.select();
    });
  };
  return (
    <>
      <ol ref={rows} class="key-list" tabIndex={-1} aria-label={text('profileKeys')}>
        {keys.map((key, at) => (
          <KeyRow
            key={marks.current[at]}
            value={key}
            at={at}
            of={keys.length}
            problems={problems}
            onKey={(changed) => onKeys(keys.with(at, changed))}
            onMove={(by) => move(at, by)}
            onRemove={() => remove(at)}
          />
        ))}
      </ol>
      <button type="button" id="key-add" onClick={add}>
        <Plus size={16} strokeWidth={1.75} aria-hidden="true" />
        {text('profileKeyAdd')}
      </button>
    </>
  );
}

function swapped<One>(list: readonly One[], at: number, other: number): One[] {
  const copy = [...list];
  const [one] = copy.splice(at, 1);
  if (one !== undefined) copy.splice(other, 0, one);
  return copy;
}
