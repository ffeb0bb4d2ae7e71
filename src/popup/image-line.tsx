import { useText } from '../ui/text-context';
import { type ImageReport, imageName } from './image-report';
import { missedSentence } from './sentences';

interface ImageLineProps {
  report: ImageReport;
  /** Fetches again what is missing. */
  onRetry(): void;
}

/** How many images were kept, and which could not be, with the reason. */
export function ImageLine({ report, onRetry }: ImageLineProps) {
  const { text, counted, language } = useText();
  const number = (count: number) => new Intl.NumberFormat(language).format(count);
  const { found, kept, pending, missed } = report;
  if (!found) return null;
  if (pending)
    return (
      <p id="images" class="quiet small">
        {text('imagesKeeping', number(kept), number(found))}
      </p>
    );
  if (!missed.length)
    return (
      <p id="images" class="quiet small">
        {counted('imagesKept', kept)}
      </p>
    );
  return (
    <details id="images" class="small">
      <summary>{text('imagesMissed', number(missed.length), number(found))}</summary>
      <ul>
        {missed.map((image) => (
          <li key={image.url}>
            <span class="image-name" title={image.url}>
              {imageName(image)}
            </span>
            <span class="quiet">{missedSentence(image.reason, text)}</span>
          </li>
        ))}
      </ul>
      <button type="button" class="link" onClick={onRetry}>
        {text('tryAgain')}
      </button>
    </details>
  );
}
