import { isOverLimit } from '../model/image-limits';
import { useText } from '../ui/text-context';
import { type ImageReport, imageName } from './image-report';
import { ImageRescue } from './image-rescue';
import { limitsSentence, missedSentence } from './sentences';

interface ImageLineProps {
  articleId: string;
  report: ImageReport;
  /** Has the page read again what is missing. */
  onRetry(): void;
  /** Told when what was asked for could not be done. */
  onTrouble(error: unknown): void;
}

/** How many images were kept, which could not be, with the reason, and what would help. */
export function ImageLine({ articleId, report, onRetry, onTrouble }: ImageLineProps) {
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
    <div id="images" class="small">
      <details>
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
        {missed.some(({ reason }) => isOverLimit(reason)) && (
          <p class="quiet" id="image-limits">
            {limitsSentence(text, language)}
          </p>
        )}
      </details>
      <ImageRescue articleId={articleId} missed={missed} onRetry={onRetry} onTrouble={onTrouble} />
    </div>
  );
}
