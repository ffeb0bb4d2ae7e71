/** What is shown while the library is being asked; it appears only when that takes time to notice. */
export function MarginSkeleton() {
  return (
    <main data-state="loading" aria-busy="true">
      <div class="skeleton" />
      <div class="skeleton" />
      <div class="skeleton" />
    </main>
  );
}
