import { useMemo } from 'preact/hooks';
import { compareTexts } from '../../library/compare-texts';
import type { Article, Body } from '../../model/article';
import { useText } from '../../ui/text-context';
import { ChangedBlock } from './changed-block';
import { folded } from './folded-blocks';
import { UnchangedBlocks } from './unchanged-blocks';

interface VersionChangesProps extends Pick<Article, 'lang' | 'dir'> {
  older: Body;
  newer: Body;
}

/** What changed from one version to the next: words that came, words that went, and a little around them. */
export function VersionChanges({ older, newer, lang, dir }: VersionChangesProps) {
  const { text, counted } = useText();
  const { blocks, added, removed } = useMemo(
    () => compareTexts(older.text, newer.text, lang),
    [older, newer, lang],
  );
  const isSame = !added && !removed && blocks.every(({ kind }) => kind === 'same');
  return (
    <section class="version-changes" aria-labelledby="version-changes">
      <h2 id="version-changes">{text('versionChanges', older.version, newer.version)}</h2>
      {isSame ? (
        <p>{text('versionFormOnly')}</p>
      ) : (
        <>
          <p id="version-sum" data-added={added} data-removed={removed}>
            {[counted('wordsAdded', added), counted('wordsRemoved', removed)].join(
              text('listSeparator'),
            )}
          </p>
          <div class="compared" lang={lang || undefined} dir={dir || 'auto'}>
            {folded(blocks).map((part, index) =>
              'hidden' in part ? (
                <UnchangedBlocks key={index} blocks={part.hidden} />
              ) : (
                <ChangedBlock key={index} block={part.block} />
              ),
            )}
          </div>
        </>
      )}
    </section>
  );
}
