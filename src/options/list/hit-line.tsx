import type { Place } from '../../store/search/snippet';

/** What a row shows of itself anyway. */
const SHOWN: Place['field'][] = ['title', 'author', 'site', 'tag'];

/** Whether the place of a hit says more than the row does. */
export const isTelling = ({ field }: Place): boolean => !SHOWN.includes(field);

/** The words that were found, with what stands around them. */
export function HitLine({ hit, lang }: { hit: Place; lang: string }) {
  const { before, hit: words, after } = hit.snippet;
  return (
    <span class="article-about" dir="auto" lang={lang || undefined}>
      {before && `…${before}`}
      <mark>{words}</mark>
      {after}
    </span>
  );
}
