import type { RestoreCounts } from '../../library/backup/restore';
import { useText } from '../../ui/text-context';

const STANDINGS = [
  ['added', 'restoreNew'],
  ['newerThere', 'restoreNewerThere'],
  ['newerHere', 'restoreNewerHere'],
  ['equal', 'restoreEqual'],
  ['deleted', 'restoreDeleted'],
] as const;

/** How the articles and highlights of a backup stand to those of the library. */
export function RestoreCountsTable({ counts }: { counts: RestoreCounts }) {
  const { text, counted, language } = useText();
  const number = new Intl.NumberFormat(language);
  const { articles, annotations, images } = counts;
  return (
    <>
      <table class="restore-counts">
        <thead>
          <tr>
            <th scope="col">
              <span class="unseen">{text('restoreStanding')}</span>
            </th>
            <th scope="col">{text('restoreArticles')}</th>
            <th scope="col">{text('highlightsTitle')}</th>
          </tr>
        </thead>
        <tbody>
          {STANDINGS.map(([standing, name]) => (
            <tr key={standing} data-standing={standing}>
              <th scope="row">{text(name)}</th>
              <td>{number.format(articles[standing])}</td>
              <td>{number.format(annotations[standing])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {images > 0 && <p class="quiet">{counted('restoreImages', images)}</p>}
    </>
  );
}
