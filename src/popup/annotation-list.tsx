import type { Annotation, LostReason } from '../model/annotation';
import { wordsOf } from '../model/target';
import { useText } from '../ui/text-context';

interface AnnotationListProps {
  annotations: Annotation[];
  /** Whether they show themselves on the page. */
  onPage: boolean;
  onMore(): void;
  /** Shows one that the page has lost in the saved copy. */
  onCopy(id: string): void;
  /** Lets the person select on the page where one that it has lost is to be. */
  onAttach(id: string): void;
}

/** Of those that stand on the page, and of those that were not found there. */
const SHOWN = 3;

const LOST = { gone: 'lostOnPageGone', ambiguous: 'lostOnPageAmbiguous' } as const;

/** The first annotations of the page, then those it has lost; the rest are in the library. */
export function AnnotationList(props: AnnotationListProps) {
  const { annotations, onPage, onMore, onCopy, onAttach } = props;
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
            <blockquote dir="auto">{wordsOf(one.target) || text('wholeImageName')}</blockquote>
            {one.note && (
              <p class="quiet" dir="auto">
                {one.note}
              </p>
            )}
            {one.lost?.page && (
              <Lost
                why={one.lost.page}
                onCopy={() => onCopy(one.id)}
                onAttach={() => onAttach(one.id)}
              />
            )}
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

function Lost(props: { why: LostReason; onCopy(): void; onAttach(): void }) {
  const { why, onCopy, onAttach } = props;
  const { text } = useText();
  return (
    <div class="lost small">
      <span class="quiet">{text(LOST[why])}</span>
      <button type="button" class="link" onClick={onCopy}>
        {text('showInCopy')}
      </button>
      <button type="button" class="link" data-act="attach" onClick={onAttach}>
        {text('attachAgain')}
      </button>
    </div>
  );
}
