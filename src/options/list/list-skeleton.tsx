/** Enough to fill a window. */
const ROWS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** Rows on their way, as high as they will be; seen only when the store takes its time. */
export function ListSkeleton() {
  return (
    <div class="list-skeleton" aria-hidden="true">
      {ROWS.map((row) => (
        <div key={row}>
          <span class="skeleton" />
          <span class="skeleton" />
        </div>
      ))}
    </div>
  );
}
