import type { Annotation, LostReason } from '../model/annotation';
import { useText } from '../ui/text-context';

interface AnnotationListProps {
  annotations: Annotation[];
  /** Whether they show themselves on the page. */
  onPage: boolean;
  onMore(): void;
  /** Shows one that the page has lost in the saved copy. */
  onCopy(id: string): void;
}

/** Of those that stand on the page, and of those that were not found there. */
const SHOWN = 3;

const LOST = { gone: 'lostOnPageGone', ambiguous: 'lostOnPageAmbiguous' } as const;

/** The first annotations of the page, then those it has lost; the rest are in the library. */
export function AnnotationList({ annotations, onPage, onMore, onCopy }: AnnotationListProps) {
  const { text, counted } = useText();
  if (!annotations.length) return null;
  const found = annotations.filter(({ lost }) => !lost?.page).slice(0, SHOWN);
  const lost = annotations.filter(({ lost }) => lost?.page).slice(0, SHOWN);
  const rest = annotations.length - found.length - lost.length;
  return (
    <section aria-label={counted('highlights', annotations.length)}>
      {onPage && found.length > 0 && (
        <p class="quiet small" id="shown">
          {text('highlightsShown')}
        </p>
      )}
      <ul id="annotations">
        {[...found, ...lost].map((one) => (
          <li key={one.id} data-color={one.color} data-lost={one.lost?.page}>
            <blockquote dir="auto">{one.target.exact}</blockquote>
            {one.note && (
              <p class="quiet" dir="auto">
                {one.note}
              </p>
            )}
            {one.lost?.page && <Lost why={one.lost.page} onCopy={() => onCopy(one.id)} />}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" class="link small" id="more" onClick={onMore}>
          {text('moreOfThem', rest)}
        </button>
      )}
    </section>
  );
}

function Lost({ why, onCopy }: { why: LostReason; onCopy(): void }) {
  const { text } = useText();
  return (
    <div class="lost small">
      <span class="quiet">{text(LOST[why])}</span>
      <button type="button" class="link" onClick={onCopy}>
        {text('showInCopy')}
      </button>
    </div>
  );
}
