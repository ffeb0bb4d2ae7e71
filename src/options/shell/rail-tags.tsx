import { Tag } from 'lucide-preact';
import { type TagNode, tagTree } from '../../store/tag-tree';
import { watch } from '../../store/watch';
import { useText } from '../../ui/text-context';
import { useLive } from '../../ui/use-live';
import { placeHash } from '../place';
import { RailLink } from './rail-link';

interface RailTagsProps {
  /** The address of the entry that is shown as current. */
  here: string;
  onChosen(): void;
}

/** The tags in use, those nested by `/` below what they are nested in. */
export function RailTags({ here, onChosen }: RailTagsProps) {
  const { text } = useText();
  const tags = useLive(() => watch(tagTree), []);
  if (tags.status !== 'ready' || !tags.value.length) return null;

  const branch = ({ tag, name, count, nested }: TagNode) => {
    const hash = placeHash({ view: 'list', shelf: { kind: 'tag', tag }, query: '' });
    return (
      <RailLink
        key={tag}
        hash={hash}
        icon={Tag}
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
    <>
      <h2 id="rail-tags">{text('tags')}</h2>
      <ul class="rail-tags" aria-labelledby="rail-tags">
        {tags.value.map(branch)}
      </ul>
    </>
  );
}
