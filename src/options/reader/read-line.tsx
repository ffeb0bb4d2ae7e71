import { useText } from '../../ui/text-context';
import './read-line.css';

/** How much of the article was passed, as a thin line at the top. */
export function ReadLine({ share }: { share: number }) {
  const { text, language } = useText();
  const percent = new Intl.NumberFormat(language, { style: 'percent' }).format(share);
  return (
    <div
      class="read-line"
      role="progressbar"
      aria-label={text('articleText')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
      aria-valuetext={text('readShare', percent)}
    >
      <span style={{ scale: `${share} 1` }} />
    </div>
  );
}
