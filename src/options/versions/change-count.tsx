import { useText } from '../../ui/text-context';

/** How many words came and how many went, as `+120 −8`, with words for those who listen. */
export function ChangeCount({ added, removed }: { added: number; removed: number }) {
  const { text, counted, language } = useText();
  const number = new Intl.NumberFormat(language);
  if (!added && !removed) return <span class="quiet">{text('versionSameText')}</span>;
  return (
    <span class="change-count">
      <span aria-hidden="true">
        <ins>+{number.format(added)}</ins> <del>−{number.format(removed)}</del>
      </span>
      <span class="unseen">
        {[counted('wordsAdded', added), counted('wordsRemoved', removed)].join(
          text('listSeparator'),
        )}
      </span>
    </span>
  );
}
