import type { Annotation } from '../model/annotation';
import { useText } from '../ui/text-context';

interface AnnotationListProps {
  annotations: Annotation[];
  onMore(): void;
}

const SHOWN = 3;

/** The first annotations of the page; the rest are in the library. */
export function AnnotationList({ annotations, onMore }: AnnotationListProps) {
  const { text, counted } = useText();
  if (!annotations.length) return null;
  const rest = annotations.length - SHOWN;
  return (
    <section aria-label={counted('highlights', annotations.length)}>
      <ul id="annotations">
        {annotations.slice(0, SHOWN).map(({ id, color, target, note }) => (
          <li key={id} data-color={color}>
            <blockquote dir="auto">{target.exact}</blockquote>
            {note && (
              <p class="quiet" dir="auto">
                {note}
              </p>
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
