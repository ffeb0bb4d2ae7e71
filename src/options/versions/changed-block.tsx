import type { ComparedBlock, Piece } from '../../library/compare-texts';
import { useText } from '../../ui/text-context';

/** A paragraph as it changed. What came is underlined, what went is struck out; a sign says which paragraph. */
export function ChangedBlock({ block: { kind, pieces } }: { block: ComparedBlock }) {
  return (
    <p class="compared-block" data-kind={kind}>
      {pieces.map((piece, index) => (
        <ChangedWords key={index} piece={piece} />
      ))}
    </p>
  );
}

/** Few screen readers say `ins` and `del`, so both are said in words. */
function ChangedWords({ piece: { kind, text: words } }: { piece: Piece }) {
  const { text } = useText();
  if (kind === 'same') return <>{words}</>;
  const Mark = kind === 'added' ? 'ins' : 'del';
  return (
    <Mark>
      <span class="unseen">{text(kind === 'added' ? 'versionAdded' : 'versionRemoved')}</span>
      {words}
    </Mark>
  );
}
