const LINES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];

/** A page on its way. */
export function ArticleSkeleton() {
  return (
    <div class="reader article-skeleton" aria-hidden="true">
      <div>
        <span class="skeleton" />
        {LINES.map((line) => (
          <span key={line} class="skeleton" />
        ))}
      </div>
    </div>
  );
}
