import { UnfoldVertical } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { ComparedBlock } from '../../library/compare-texts';
import { useText } from '../../ui/text-context';
import { ChangedBlock } from './changed-block';

/** Paragraphs far from any change: their number, and on a click themselves. */
export function UnchangedBlocks({ blocks }: { blocks: ComparedBlock[] }) {
  const { counted } = useText();
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <button type="button" class="unchanged-blocks" onClick={() => setOpen(true)}>
        <UnfoldVertical size={16} strokeWidth={1.75} aria-hidden="true" />
        {counted('versionUnchanged', blocks.length)}
      </button>
    );
  return (
    <>
      {blocks.map((block, index) => (
        <ChangedBlock key={index} block={block} />
      ))}
    </>
  );
}
