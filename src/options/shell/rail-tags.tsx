import { Shapes, Tag } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { TagShelf } from '../../store/shelves';
import { type TagNode, tagTree } from '../../store/tag-tree';
import { NEVER, watch } from '../../store/watch';
import { useText } from '../../ui/text-context';
import { useLive } from '../../ui/use-live';
import { placeHash } from '../place';
import { RailLink } from './rail-link';

interface RailTagsProps {
  /** The reader's own tags, or the categories that the sources have; these begin folded. */
  kind: TagShelf['kind'];
  /** The address of the entry that is shown as current. */
  here: string;
  /** As for the rail. */
  settled: boolean;
  onChosen(): void;
}

/** The tags in use, those nested by `/` below what they are nested in. */
export function RailTags({ kind, here, settled, onChosen }: RailTagsProps) {
  const { text } = useText();
  const [open, setOpen] = useState(kind === 'tag' || here.startsWith('#/category/'));
  const field = kind === 'tag' ? 'tags' : 'categories';
  const tags = useLive(() => (settled ? watch(() => tagTree(field)) : NEVER), [settled, field]);
  if (tags.status !== 'ready' || !tags.value.length) return null;

  const branch = ({ tag, name, count, nested }: TagNode) => {
    const hash = placeHash({ view: 'list', shelf: { kind, tag }, query: '' });
    return (
      <RailLink
        key={tag}
        hash={hash}
        icon={kind === 'tag' ? Tag : Shapes}
        name={name}
        count={count}
        current={hash === here}
        narrow={false}
        onChosen={onChosen}
      >
        {nested.length > 0 && <ul>{nested.map(branch)}</ul>}
      </RailLink>
    );
  };
  return (
    <details
      class="rail-tags"
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary id={`rail-${field}`}>{text(field)}</summary>
      {open && <ul aria-labelledby={`rail-${field}`}>{tags.value.map(branch)}</ul>}
    </details>
  );
}
